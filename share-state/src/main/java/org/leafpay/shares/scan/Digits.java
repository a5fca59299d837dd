package org.leafpay.shares.scan;

/**
 * Decimal digits out of bytes, eight at a time: numbers of many lengths, digit by digit, are what a
 * processor guesses wrong most often. The caller owns the {@link Words#SIZE} bytes behind them.
 */
final class Digits {
  private static final long ZEROS = Words.repeat('0');

  /** Added to a byte, this reaches the highest bit when the byte is above 9. */
  private static final long ABOVE_NINE = Words.repeat(0x80 - 10);

  private static final long EIGHT_DIGITS = 100_000_000;

  private Digits() {}

  /** Where the digits end that begin at {@code from}. */
  static int end(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += Words.SIZE) {
      long word = Words.at(bytes, at) ^ ZEROS;
      // Only behind a byte that is marked itself the sum may carry over into the next.
      long marks = (word + ABOVE_NINE | word) & Words.HIGHS;
      if (marks != 0) {
        return Math.min(to, at + Words.first(marks));
      }
    }
    return to;
  }

  /** The number that 1 to 18 digits stand for. */
  static long value(byte[] bytes, int from, int to) {
    long value = 0;
    int at = from;
    for (; to - at > Words.SIZE; at += Words.SIZE) {
      value = value * EIGHT_DIGITS + eight(Words.at(bytes, at) ^ ZEROS);
    }
    // Zeros move in before the last digits.
    int missing = Words.SIZE - (to - at);
    long last = eight((Words.at(bytes, at) ^ ZEROS) << (missing << 3));
    return value * FastDecimal.power(to - at) + last;
  }

  /** Neighbours are put together: to four numbers of two digits, two of four, one of eight. */
  private static long eight(long digits) {
    long pairs = (digits * 10 + (digits >>> 8)) & 0x00ff00ff00ff00ffL;
    long fours = (pairs * 100 + (pairs >>> 16)) & 0x0000ffff0000ffffL;
    return (fours * 10_000 + (fours >>> 32)) & 0xffffffffL;
  }
}
