package org.leafpay.shares.scan;

import java.util.regex.Pattern;

/**
 * A column of integers that stay the same for many rows: the last one read is remembered, also one
 * that only the slow reader can read. PostgreSQL writes a network difficulty as 1.312314297e+15.
 */
final class FastInteger {
  /** What is learned has to be one where text must be quoted and where it needs not be. */
  private static final Pattern JSON_NUMBER =
      Pattern.compile("(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

  private static final int TEXT_SIZE_MAX = 32;

  private final Column column;
  private final int digitsMax;
  private final byte[] text;
  private int size;
  private long value = FastDecimal.UNSURE;

  /**
   * @param digitsMax at most 18
   */
  FastInteger(Column column, int digitsMax) {
    this.column = column;
    this.digitsMax = digitsMax;
    this.text = new byte[TEXT_SIZE_MAX + Words.SIZE];
  }

  /** As {@link FastDecimal#integer}. */
  long read(FieldSpans row) {
    int from = row.from(column);
    int fieldSize = row.to(column) - from;
    if (fieldSize == size && Words.same(row.bytes, from, text, 0, fieldSize)) {
      return value;
    }
    long read = FastDecimal.integer(row.bytes, from, from + fieldSize, digitsMax);
    if (read >= 0) {
      System.arraycopy(row.bytes, from, text, 0, fieldSize);
      size = fieldSize;
      value = read;
    }
    return read;
  }

  /** The slow reader has read {@code number} in a row that it accepted. */
  void learn(String number, long read) {
    if (number.length() <= TEXT_SIZE_MAX && JSON_NUMBER.matcher(number).matches()) {
      byte[] digits = Utf8.bytes(number);
      System.arraycopy(digits, 0, text, 0, digits.length);
      size = digits.length;
      value = read;
    }
  }
}
