package org.leafpay.engine.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.engine.prepare.RoundPreparation;

/** A round that has every field which others do without. */
class OptionalFieldsTest {
  private final RoundPreparation round = RoundSamples.priced();

  @TempDir private Path out = Path.of("");
  private RoundFolder folder = RoundFolder.at(out);

  @BeforeEach
  void write() {
    folder = RoundFolder.of(out, 7);
    folder.write(round.published());
  }

  @Test
  void aRoundIsReadAndComputedAgainFromItsFiles() {
    assertThat(folder.read()).isEqualTo(round.published());
    assertThat(RoundPreparation.again(folder.read())).isEqualTo(round);
    assertThat(RoundDocument.parse(round.published().document().termsText()))
        .isEqualTo(round.published().document());
  }

  /** Other programs read these files: they stay as they are. */
  @ParameterizedTest
  @ValueSource(strings = {"round.json", "leaves.jsonl"})
  void theFieldsStayAsTheyAre(String name) throws IOException {
    assertThat(Files.readString(folder.path().resolve(name))).isEqualTo(frozen(name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"basisPoints\" : 50 | \"basisPoints\" : 0 | $.policy.feeRecipients[0]: a fee of nothing",
        "\"basisPoints\" : 50 | \"basisPoints\" : 9875 | $.policy: fees of 10001 basis points",
        "\"deficit\" : | \"deficits\" : | $.result.books: books do not balance",
        "\"finder\" : \"9 | \"finder\" : \"8 | $.blocks[0].finder: ",
        "\"averageFees\" : 3 | \"averageFees\" : -3 | $.priorRounds.averageFees: amount below zero",
        "\"height\" : 1729990 | \"height\" : -1 | $.priorRounds.previousBlock.height: ",
        "\"amount\" : 305000 | \"amount\" : 1.5 | $.result.fees[0].amount: want an integer",
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

  private static String frozen(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            OptionalFieldsTest.class.getResourceAsStream("/nonreg/round-v1-priced/" + name),
            name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
