package org.leafpay.shares.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DigitsTest {
  private static final long SEED = 20260302;
  private static final int COUNT = 20_000;

  @Test
  void readsAsManyDigitsAsThereAre() {
    Random random = new Random(SEED);
    for (int i = 0; i < COUNT; i++) {
      String digits = String.valueOf(random.nextLong(1_000_000_000_000_000_000L));
      String text = "0".repeat(18 - digits.length()) + digits;
      text = text.substring(random.nextInt(18));
      byte[] row = row(text + (char) random.nextInt('0') + random.nextInt());

      assertThat(Digits.end(row, 1, row.length - Words.SIZE)).isEqualTo(1 + text.length());
      assertThat(Digits.value(row, 1, 1 + text.length()))
          .as("%s, seed %d", text, SEED)
          .isEqualTo(Long.parseLong(text));
    }
  }

  @Test
  void takesNoOtherByteForADigit() {
    for (int place = 0; place < 2 * Words.SIZE; place++) {
      for (int value = 0; value < 256; value++) {
        byte[] row = row("9".repeat(2 * Words.SIZE));
        row[1 + place] = (byte) value;
        boolean isDigit = value >= '0' && value <= '9';

        assertThat(Digits.end(row, 1, 1 + 2 * Words.SIZE))
            .as("%d at %d", value, place)
            .isEqualTo(1 + (isDigit ? 2 * Words.SIZE : place));
      }
    }
  }

  @Test
  void stopsWhereItIsToldTo() {
    byte[] row = row("1234567890123");

    assertThat(Digits.end(row, 1, 6)).isEqualTo(6);
    assertThat(Digits.end(row, 6, 6)).isEqualTo(6);
    assertThat(Digits.value(row, 1, 6)).isEqualTo(12_345);
  }

  private static byte[] row(String text) {
    byte[] bytes = ("x" + text).getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.copyOf(bytes, bytes.length + Words.SIZE);
  }
}
