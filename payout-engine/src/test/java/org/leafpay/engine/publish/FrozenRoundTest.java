package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;

/** Other programs read these files: version 1 stays as it is. */
class FrozenRoundTest {
  private static final RoundLayout PAIRS = new BatchLayout(2);
  private static final List<String> NAMES =
      List.of("round.json", "shares.jsonl", "carried.jsonl", "thresholds.jsonl", "leaves.jsonl");

  @TempDir private Path out;

  static Stream<Arguments> files() {
    return NAMES.stream()
        .flatMap(
            name ->
                Stream.of(
                    Arguments.of("round-v1", RoundLayout.LEAF, name),
                    Arguments.of("round-v1-batch", PAIRS, name)));
  }

  @ParameterizedTest(name = "{0}/{2}")
  @MethodSource("files")
  void aFileIsWrittenAsEver(String version, RoundLayout layout, String name) {
    RoundFolder folder = RoundFolder.of(out, 7);
    folder.write(RoundSamples.prepared(layout).published());
    Path file = folder.path().resolve(name);
    Path written = Files.exists(file) ? file : folder.path().resolve(name + ".gz");
    assertThat(TextFile.read(written)).isEqualTo(frozen(version + "/" + name));
  }

  static Stream<Arguments> rounds() {
    return Stream.of(
        Arguments.of("round-v1", RoundLayout.LEAF), Arguments.of("round-v1-batch", PAIRS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rounds")
  void aFrozenRoundIsReadAsEver(String version, RoundLayout layout) throws IOException {
    Path path = RoundFolder.of(out, 7).path();
    for (String name : NAMES) {
      boolean packed = name.equals("shares.jsonl");
      TextFile.write(path.resolve(packed ? name + ".gz" : name), frozen(version + "/" + name));
    }
    PublishedRound read = RoundFolder.of(out, 7).read();
    assertThat(read).isEqualTo(RoundSamples.prepared(layout).published());
    assertThat(read.document().policy().layout()).isEqualTo(layout);
  }

  /** Whoever knows version 1 alone sees a policy that he knows. */
  @Test
  void nothingIsWrittenOfTheUsualLayout() {
    assertThat(frozen("round-v1/round.json")).doesNotContain("batch");
    assertThat(frozen("round-v1-batch/round.json")).contains("\"batchSize\" : 2");
  }

  private static String frozen(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            FrozenRoundTest.class.getResourceAsStream("/nonreg/" + name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
