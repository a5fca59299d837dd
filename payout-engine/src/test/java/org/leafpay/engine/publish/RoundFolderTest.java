package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.engine.prepare.RoundPreparation;

class RoundFolderTest {
  private final RoundPreparation round = RoundSamples.prepared();

  @TempDir private Path out = Path.of("");
  private RoundFolder folder = RoundFolder.at(out);

  @BeforeEach
  void write() {
    folder = RoundFolder.of(out, 7);
    folder.write(round.published());
    Manifest.write(folder);
  }

  @Test
  void whatIsReadIsWhatWasWritten() {
    assertThat(folder.read()).isEqualTo(round.published());
  }

  @Test
  void aRoundIsComputedAgainFromItsFiles() {
    assertThat(RoundPreparation.again(folder.read())).isEqualTo(round);
  }

  @Test
  void aFolderThatIsARoundAndHasRoundsIsRefused() throws IOException {
    assertThat(RoundFolder.allIn(out)).hasSize(1);
    Files.copy(folder.path().resolve("round.json"), out.resolve("round.json"));
    assertThatThrownBy(() -> RoundFolder.allIn(out))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("one round, or many?");
  }

  @Test
  void anUnchangedFolderHasNoDifference() {
    assertThat(Manifest.firstDifference(folder)).isEmpty();
  }

  @Test
  void aChangedAMissingAndAnExtraFileAreNamed() throws IOException {
    Path leaves = folder.path().resolve("leaves.jsonl");
    String text = Files.readString(leaves);
    Files.writeString(leaves, text.replaceFirst("\"due\":(\\d)", "\"due\":9$1"));
    assertDifference("leaves.jsonl", "its hash is ");
    Files.delete(leaves);
    assertDifference("leaves.jsonl", "named in manifest.json, not there");
    Files.writeString(leaves, text);
    Files.writeString(folder.path().resolve("more.txt"), "x");
    assertDifference("more.txt", "not named in manifest.json");
  }

  private void assertDifference(String file, String reason) {
    Manifest.Difference difference = Manifest.firstDifference(folder).orElseThrow();
    assertThat(difference.file()).isEqualTo(file);
    assertThat(difference.reason()).startsWith(reason);
  }

  @Test
  void whatAKilledProcessDidNotFinishIsNotInTheManifest() throws IOException {
    Path half = Files.writeString(folder.path().resolve("manifest.json.tmp"), "{");
    Manifest.write(folder);
    assertThat(half).doesNotExist();
    assertThat(Manifest.firstDifference(folder)).isEmpty();
  }

  @Test
  void aHalfWrittenBundleIsNoBundle() throws IOException {
    Path payouts = Files.createDirectory(folder.path().resolve("payouts"));
    Files.writeString(payouts.resolve("01-pay.json.tmp"), "{");
    assertThat(folder.bundles()).isEmpty();
  }

  @Test
  void onlyTheBundlesOfTheRoundAreKept() throws IOException {
    Path payouts = Files.createDirectory(folder.path().resolve("payouts"));
    Files.writeString(payouts.resolve("01-pay.json"), "{}");
    Path dropped = Files.writeString(payouts.resolve("02-close.json"), "{}");
    folder.keepBundles(Set.of("payouts/01-pay.json"));
    assertThat(dropped).doesNotExist();
    assertThat(payouts.resolve("01-pay.json")).exists();
  }

  @Test
  void aFileThatIsNotWhatTheRoundIsWrittenAsIsNamedWithItsLine() throws IOException {
    Path leaves = folder.path().resolve("leaves.jsonl");
    Files.writeString(leaves, Files.readString(leaves).replaceFirst("\"due\":", "\"due\": "));
    assertThatThrownBy(() -> folder.requireSame(round.published()))
        .isInstanceOf(PublishException.class)
        .hasMessageContaining("leaves.jsonl: line 1: want {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "round.json | \"version\" : 1 | \"version\" : 2 | $.version: want 1, got 2",
        "round.json | mainnet | othernet | $.network: not a network: othernet",
        "round.json | \"minValuePerByte\" : 360 | \"minValuePerByte\" : 29 |"
            + " $.policy.minValuePerByte: minValuePerByte: want 30 to 10000, got 29",
        "round.json | \"minValuePerByte\" : 360 | \"minValuePerByte\" : 10001 | got 10001",
        "round.json | \"minValuePerByte\" : 360 | \"minValuePerByte\" : 360, \"batchSize\" : 1 |"
            + " $.policy.batchSize: a batch has 2 to 1024 miners, got 1",
        "round.json | \"minValuePerByte\" : 360 | \"minValuePerByte\" : 360, \"batchSize\" : \"2\" |"
            + " $.policy.batchSize: want an integer",
        "round.json | \"paid\" : | \"payd\" : | $.result.books.paid: missing",
        "leaves.jsonl | \"due\":1 | \"due\":-1 | line 1: $.due: amount below zero",
        "carried.jsonl | \"amount\":123456 | \"amount\":1.5 | line 1: $.amount: want an integer",
        "thresholds.jsonl | \"threshold\" | \"x\" | line 1: $.threshold: missing",
      })
  void whatCannotBeUnderstoodIsNamed(String name, String old, String change, String reason)
      throws IOException {
    Path file = folder.path().resolve(name);
    String text = Files.readString(file);
    assertThat(text).contains(old);
    Files.writeString(file, text.replaceFirst(old, change));
    assertThatThrownBy(() -> folder.read())
        .isInstanceOf(PublishException.class)
        .hasMessageContaining(name)
        .hasMessageContaining(reason);
  }
}
