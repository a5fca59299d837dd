package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.types.BlockHeight;

/** A round with a committee. */
class CommitteeRoundTest {
  private final PublishedRound round = RoundSamples.witnessed();

  @TempDir private Path out = Path.of("");
  private RoundFolder folder = RoundFolder.at(out);

  @BeforeEach
  void write() {
    folder = RoundFolder.of(out, 7);
    folder.write(round);
  }

  @Test
  void aRoundIsReadAndComputedAgainFromItsFiles() {
    assertThat(folder.read()).isEqualTo(round);
    assertThat(RoundPreparation.again(folder.read()).published()).isEqualTo(round);
    assertThat(RoundDocument.parse(round.document().termsText()))
        .isEqualTo(round.document().at(Optional.empty()));
  }

  /** Other programs read this file: it stays as it is. */
  @Test
  void theFieldsStayAsTheyAre() throws IOException {
    String name = "round.json";
    try (InputStream in =
        Objects.requireNonNull(
            CommitteeRoundTest.class.getResourceAsStream("/nonreg/round-v1-witness/" + name))) {
      assertThat(Files.readString(folder.path().resolve(name)))
          .isEqualTo(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void thePlaceIsThatOfTheCommitteesBox() {
    CommitteePlace place = round.document().chain().flatMap(ChainPlace::committee).orElseThrow();
    assertThat(place.epoch()).isEqualTo(5);
    assertThat(place.deadline()).isEqualTo(BlockHeight.of(1_730_820));
  }

  /** What witnesses write comes after the manifest, which knows nothing of it. */
  @Test
  void theManifestLeavesOutWhatWitnessesWrite() throws IOException {
    Manifest.write(folder);
    Files.createDirectories(folder.witness());
    Files.writeString(folder.witness().resolve("request-001.json"), "{}");
    assertThat(Manifest.firstDifference(folder)).isEmpty();
    Files.writeString(folder.path().resolve("witness.json"), "{}");
    assertThat(Manifest.firstDifference(folder))
        .contains(new Manifest.Difference("witness.json", "not named in manifest.json"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"threshold\" : 2 | \"threshold\" : 4 | $.policy.witness: 4 members cannot come from 3",
        "\"draws\" : 3 | \"draws\" : 0 | $.policy.witness: 2 members cannot come from 0",
        "\"deadlineBlocks\" : 7 | \"deadlineBlocks\" : -7 | $.policy.witness: a deadline is ahead",
        "\"fallback\" : \"9 | \"fallback\" : \"8 | $.policy.witness.fallback: ",
        "\"pool\" : \"ef | \"pool\" : \"f | $.policy.witness.pool: ",
        "\"deadline\" : 1730820 | \"deadline\" : -1 | $.chain.committee.deadline: ",
        "\"epoch\" : 5 | \"epoch\" : 5.5 | $.chain.committee.epoch: want an integer",
      })
  void whatCannotBeUnderstoodIsNamed(String old, String change, String reason) throws IOException {
    Path file = folder.path().resolve("round.json");
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replace(old, change));
    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(reason);
  }
}
