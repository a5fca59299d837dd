package org.leafpay.rewardbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeJsonTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                    | empty",
        "'   '                 | empty",
        "<html>no</html>       | no JSON",
        "{\"a\": 1             | no JSON",
        "{\"a\": 1, \"a\": 2}  | Duplicate",
        "{} {}                 | no JSON",
        "[1, 2                 | no JSON",
        "NaN                   | no JSON",
      })
  void refusesTextThatIsNoSingleJsonValue(String text, String reason) {
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> NodeJson.parse(text))
        .withMessageContaining(reason);
  }

  @Test
  void refusesJsonThatIsNestedWithoutEnd() {
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> NodeJson.parse("[".repeat(100_000)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 1.0}                  | $.a: want an integer of 64 bits, got 1.0",
        "{\"a\": 1e3}                  | $.a: want an integer of 64 bits, got 1E+3",
        "{\"a\": \"1\"}                | $.a: want an integer of 64 bits, got \"1\"",
        "{\"a\": 9223372036854775808}  | $.a: want an integer of 64 bits, got 9223372036854775808",
        "{\"a\": null}                 | $.a: missing",
        "{}                            | $.a: missing",
        "{\"a\": [true]}               | $.a: want an integer of 64 bits, got ARRAY",
        "[]                            | $: want an object, got ARRAY",
      })
  void namesThePlaceAndTheReason(String text, String message) {
    JsonAt json = NodeJson.parse(text);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> json.get("a").longValue())
        .withMessage(message);
  }

  @Test
  void keepsEveryDigitOfALongInteger() {
    String text = NodeSamples.text("blocks_lastHeaders_10");
    String written = NodeJson.write(NodeJson.parse(text).node());
    assertThat(written).isEqualTo(text.replaceAll("\\s", ""));
    assertThat(written)
        .contains("47700051272636156795932342550569422152058636942406276666148054418396784696261");
  }
}
