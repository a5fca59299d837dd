package org.leafpay.shares.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FastDecimalTest {
  private static final long SEED = 20260301;
  private static final int COUNT = 200_000;

  @ParameterizedTest(name = "{0} counts {1}")
  @CsvSource({
    "15625000, 4000000000",
    "15625000.5, 4000000128",
    "100125071.27999969, 25632018248",
    "1.0012507127999969E8, 25632018248",
    "1.5e1, 3840",
    // Halves go to the even neighbour.
    "0.005859375, 2",
    "0.009765625, 2",
    "0.013671875, 4",
    "999999999999999.9999999999999999, 256000000000000000",
  })
  void roundsAsTheBorderRuleSays(String text, long expected) {
    assertThat(scaled(text)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "unsure of [{0}]")
  @CsvSource({
    "''",
    "0",
    "0.0",
    "-1",
    "+1",
    "01",
    "1.",
    ".5",
    "1e",
    "1.0e-1",
    "1.0e+1",
    "NaN",
    "' 1'",
    "'1 '",
    "1_0",
    "0x1",
    "1.0.0",
    "1234567890123456",
    "0.12345678901234567",
    "1.5e16",
    "0.001953125",
    "1.0e99",
  })
  void leavesWhatIsUnusualToTheSlowReader(String text) {
    assertThat(scaled(text)).isEqualTo(FastDecimal.UNSURE);
  }

  @Test
  void agreesWithExactArithmeticWheneverItIsSure() {
    Random random = new Random(SEED);
    int sure = 0;
    for (int i = 0; i < COUNT; i++) {
      String text = number(random);
      long fast = scaled(text);
      if (fast != FastDecimal.UNSURE) {
        sure++;
        assertThat(fast).as("%s, seed %d", text, SEED).isEqualTo(exact(text));
      }
    }
    assertThat(sure).isGreaterThan(COUNT / 2);
  }

  private static String number(Random random) {
    StringBuilder text = new StringBuilder(digits(random, 1 + random.nextInt(16)));
    int fraction = random.nextInt(19);
    if (fraction > 0) {
      // Few distinct digits make halves.
      String part = random.nextBoolean() ? digits(random, fraction) : half(random, fraction);
      text.append('.').append(part);
    }
    if (random.nextInt(4) == 0) {
      text.append(random.nextBoolean() ? 'e' : 'E').append(random.nextInt(20));
    }
    return text.toString();
  }

  /** An odd multiple of 1/512, cut to {@code size} digits. */
  private static String half(Random random, int size) {
    BigDecimal odd = BigDecimal.valueOf(2L * random.nextInt(256) + 1);
    String all = odd.divide(BigDecimal.valueOf(512)).toPlainString().substring(2);
    return all.substring(0, Math.min(size, all.length()));
  }

  private static String digits(Random random, int size) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < size; i++) {
      text.append(random.nextInt(10));
    }
    return text.toString();
  }

  private static long exact(String text) {
    return new BigDecimal(text)
        .multiply(BigDecimal.valueOf(256))
        .setScale(0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static long scaled(String text) {
    byte[] bytes = ("x" + text + ",").getBytes(StandardCharsets.UTF_8);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + Words.SIZE);
    return FastDecimal.scaled(padded, 1, bytes.length - 1);
  }
}
