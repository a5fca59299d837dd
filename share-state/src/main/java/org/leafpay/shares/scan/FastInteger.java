package org.leafpay.shares.scan;

/** A column of integers that stay the same for many rows: the last one read is remembered. */
final class FastInteger {
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
    this.text = new byte[digitsMax + Words.SIZE];
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
}
