package org.leafpay.engine.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.CarriedLine;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundSamples;

class CarriedInspectionTest {
  @TempDir private Path out;
  private final PublishedRound first = round(1, List.of());
  private final List<CarriedLine> owed = CarriedLine.after(first.leaves());

  @Test
  void aRoundThatCarriesInWhatTheOneBeforeLeftOwedIsRight() {
    assertThat(owed).isNotEmpty();
    published(1, first);

    assertThat(difference(1, first)).isEmpty();
    assertThat(difference(2, round(2, owed))).isEmpty();
  }

  @Test
  void whoIsOwedSomethingCannotBeLeftOut() {
    published(1, first);

    assertThat(difference(2, round(2, List.of()))).hasValueSatisfying(this::saysOther);
    assertThat(difference(2, round(2, owed.subList(1, owed.size()))))
        .hasValueSatisfying(this::saysOther);
  }

  @Test
  void aFirstRoundHasNothingToCarryIn() {
    assertThat(difference(1, round(1, owed))).contains("the first round has nothing to carry in");
  }

  @Test
  void withoutTheRoundBeforeNothingCanBeSaid() {
    assertThat(difference(2, round(2, owed)).orElseThrow())
        .contains("000001 is not there", "cannot be compared");
  }

  @Test
  void theRoundBeforeHasToBeThatOneAndToBeRight() throws IOException {
    published(1, round(3, List.of()));
    assertThat(difference(2, round(2, owed))).hasValueSatisfying(this::saysOther);

    RoundFolder before = published(1, first);
    Path leaves = before.path().resolve("leaves.jsonl");
    Files.writeString(leaves, Files.readString(leaves).replaceFirst("\"due\":\\d", "\"due\":9"));
    assertThatThrownBy(() -> difference(2, round(2, owed)))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("leaves.jsonl");
  }

  private void saysOther(String difference) {
    assertThat(difference).contains("something else than", "000001 left owed");
  }

  private Optional<String> difference(long number, PublishedRound round) {
    return CarriedInspection.difference(RoundFolder.of(out, number), round);
  }

  private RoundFolder published(long number, PublishedRound round) {
    RoundFolder folder = RoundFolder.of(out, number);
    folder.write(round);
    Manifest.write(folder);
    return folder;
  }

  /** The sample's shares once more. */
  private static PublishedRound round(long number, List<CarriedLine> carried) {
    PublishedRound sample = RoundSamples.prepared().published();
    RoundDocument document = sample.document();
    RoundDocument numbered =
        new RoundDocument(
            document.network(),
            document.pool(),
            number,
            document.block(),
            document.policy(),
            document.prior(),
            document.result(),
            Optional.empty());
    return RoundPreparation.again(
            new PublishedRound(
                numbered, sample.shares(), carried, sample.thresholds(), sample.leaves()))
        .published();
  }
}
