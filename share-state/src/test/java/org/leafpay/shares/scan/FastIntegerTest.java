package org.leafpay.shares.scan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FastIntegerTest {
  private static final int DIGITS_MAX = 18;
  private static final String EXPONENT = "1.312314297e+15";
  private static final long NUMBER = 1_312_314_297_000_000L;

  private final FastInteger column = new FastInteger(Column.NETWORK_DIFFICULTY, DIGITS_MAX);

  private long read(String text) {
    byte[] bytes = Utf8.bytes(text + "        ");
    FieldSpans row = new FieldSpans();
    row.start(bytes);
    row.put(Column.NETWORK_DIFFICULTY.index(), 0, text.length());
    return column.read(row);
  }

  @Test
  void remembersWhatOnlyTheSlowReaderCanRead() {
    assertThat(read(EXPONENT)).isEqualTo(FastDecimal.UNSURE);
    column.learn(EXPONENT, NUMBER);
    assertThat(read(EXPONENT)).isEqualTo(NUMBER);
    assertThat(read("1.312314297e+16")).isEqualTo(FastDecimal.UNSURE);
    assertThat(read("77")).isEqualTo(77);
    assertThat(read(EXPONENT)).isEqualTo(FastDecimal.UNSURE);
  }

  /** The slow reader takes them where they are quoted; without quotes they are no JSON. */
  @ParameterizedTest
  @ValueSource(strings = {"+5", ".5", "5.", "05", "5e", "1e5 ", "NaN"})
  void doesNotRememberWhatIsNoNumberWithoutQuotes(String text) {
    column.learn(text, NUMBER);
    assertThat(read(text)).isNotEqualTo(NUMBER);
  }

  @Test
  void doesNotRememberWhatIsTooLong() {
    String text = "1312314297000000." + "0".repeat(30);
    column.learn(text, NUMBER);
    assertThat(read(text)).isEqualTo(FastDecimal.UNSURE);
  }
}
