package org.leafpay.shares.source;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decimal numbers as other software prints them, read exactly and never through a double. */
final class DecimalText {
  private static final Pattern FORM =
      Pattern.compile("([+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+))(?:[eE]([+-]?)([0-9]+))?");

  /** Any double, written out in full, is shorter. */
  private static final int TEXT_SIZE_MAX = 1_200;

  /** Beyond any range that is asked for, yet far from what a {@link BigDecimal} refuses. */
  private static final int EXPONENT_MAX = 1_000_000;

  private static final int EXPONENT_DIGITS_MAX = 6;

  private DecimalText() {}

  /**
   * Empty when {@code text} is no decimal number. A larger exponent than a million is taken for a
   * million: the number is as far out of range, and stays one of a few digits.
   */
  static Optional<BigDecimal> read(String text) {
    if (text.length() > TEXT_SIZE_MAX) {
      return Optional.empty();
    }
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    BigDecimal mantissa = new BigDecimal(form.group(1));
    String digits = form.group(3);
    if (digits == null || mantissa.signum() == 0) {
      return Optional.of(mantissa);
    }
    int size = exponent(digits);
    return Optional.of(mantissa.scaleByPowerOfTen("-".equals(form.group(2)) ? -size : size));
  }

  private static int exponent(String digits) {
    int leading = 0;
    while (leading < digits.length() - 1 && digits.charAt(leading) == '0') {
      leading++;
    }
    String significant = digits.substring(leading);
    return significant.length() > EXPONENT_DIGITS_MAX
        ? EXPONENT_MAX
        : Integer.parseInt(significant);
  }

  /** Digits before the decimal point; not positive when the number is below one. */
  static int wholeDigits(BigDecimal number) {
    return number.precision() - number.scale();
  }
}
