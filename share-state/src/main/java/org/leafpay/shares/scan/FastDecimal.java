package org.leafpay.shares.scan;

/**
 * Decimal numbers out of bytes, by the border rule, as far as that fits into a long all the way.
 *
 * <p>With whole part w and fraction f / 10^k the rule's w * 256 + f * 256 / 10^k, rounded half to
 * even, needs one division. Everything longer, signed, zero, or not in JSON's grammar is {@link
 * #UNSURE}.
 */
final class FastDecimal {
  /** Not a number that is read here; the slow reader knows. */
  static final long UNSURE = -1;

  private static final int FACTOR = 256;
  private static final int WHOLE_DIGITS_MAX = 15;
  private static final int FRACTION_DIGITS_MAX = 16;
  private static final int DIGITS_MAX = 18;
  private static final int EXPONENT_MAX = 15;
  private static final int EXPONENT_DIGITS_MAX = 2;
  private static final long[] POWERS = powers();

  private FastDecimal() {}

  private static long[] powers() {
    long[] powers = new long[DIGITS_MAX + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /** Ten to the power of {@code exponent}, 0 to 18. */
  static long power(int exponent) {
    return POWERS[exponent];
  }

  /** An integer of 1 to {@code digitsMax} digits, at most 18, without a sign. */
  static long integer(byte[] bytes, int from, int to, int digitsMax) {
    if (from >= to || to - from > digitsMax || hasLeadingZero(bytes, from, to)) {
      return UNSURE;
    }
    return Digits.end(bytes, from, to) == to ? Digits.value(bytes, from, to) : UNSURE;
  }

  /** The number times 256, rounded half to even; above 0. */
  static long scaled(byte[] bytes, int from, int to) {
    int end = Digits.end(bytes, from, to);
    int digits = end - from;
    boolean isSize = digits > 0 && digits <= WHOLE_DIGITS_MAX;
    if (!isSize || hasLeadingZero(bytes, from, end)) {
      return UNSURE;
    }
    long whole = Digits.value(bytes, from, end);
    if (end == to) {
      return positive(whole * FACTOR);
    }
    return bytes[end] == '.' ? withFraction(bytes, end + 1, to, whole) : UNSURE;
  }

  private static boolean hasLeadingZero(byte[] bytes, int from, int to) {
    return bytes[from] == '0' && to - from > 1;
  }

  private static long withFraction(byte[] bytes, int from, int to, long whole) {
    int end = Digits.end(bytes, from, Math.min(to, from + DIGITS_MAX));
    int digits = end - from;
    if (digits <= 0) {
      return UNSURE;
    }
    long fraction = Digits.value(bytes, from, end);
    if (end == to && digits <= FRACTION_DIGITS_MAX) {
      return rounded(whole, fraction, digits);
    }
    return end < to && (bytes[end] | 0x20) == 'e'
        ? withExponent(whole, fraction, digits, integer(bytes, end + 1, to, EXPONENT_DIGITS_MAX))
        : UNSURE;
  }

  /** As Java writes a double: 1.00125071E8. */
  private static long withExponent(long whole, long fraction, int digits, long exponent) {
    if (exponent < 0 || exponent > EXPONENT_MAX || digits < exponent || whole > 9) {
      return UNSURE;
    }
    int rest = digits - (int) exponent;
    if (rest > FRACTION_DIGITS_MAX) {
      return UNSURE;
    }
    long power = POWERS[rest];
    long moved = fraction / power;
    return rounded(whole * POWERS[(int) exponent] + moved, fraction - moved * power, rest);
  }

  private static long rounded(long whole, long fraction, int digits) {
    long power = POWERS[digits];
    long scaled = fraction * FACTOR;
    long floor = scaled / power;
    long twice = (scaled - floor * power) << 1;
    long sum = whole * FACTOR + floor;
    boolean up = twice > power || (twice == power && (sum & 1) == 1);
    return positive(up ? sum + 1 : sum);
  }

  private static long positive(long value) {
    return value > 0 ? value : UNSURE;
  }
}
