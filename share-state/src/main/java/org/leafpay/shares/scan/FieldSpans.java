package org.leafpay.shares.scan;

/** Where the fields of one plain row stand in its bytes. Used again for each row. */
public final class FieldSpans {
  /** Index of a column that is not read. */
  static final int SKIPPED = -1;

  private static final byte[] NOTHING = new byte[0];

  byte[] bytes = NOTHING;
  final int[] from = new int[Column.COUNT];
  final int[] to = new int[Column.COUNT];

  /** One bit for each column that was found. */
  int seen;

  void start(byte[] row) {
    bytes = row;
    seen = 0;
  }

  void put(int column, int start, int end) {
    if (column != SKIPPED) {
      from[column] = start;
      to[column] = end;
      seen |= 1 << column;
    }
  }

  boolean has(Column column) {
    return size(column) > 0;
  }

  boolean isComplete() {
    return (seen & Column.REQUIRED) == Column.REQUIRED;
  }

  /** 0 when the row lacks it. */
  int size(Column column) {
    return (seen & column.bit()) == 0 ? 0 : to[column.index()] - from[column.index()];
  }

  int from(Column column) {
    return from[column.index()];
  }

  int to(Column column) {
    return to[column.index()];
  }
}
