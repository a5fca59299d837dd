package org.leafpay.shares.scan;

import java.nio.charset.StandardCharsets;

/** Where the fields of one row stand. Reused from row to row. */
final class FieldSpans {
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
    from[column] = start;
    to[column] = end;
    seen |= 1 << column;
  }

  boolean has(Column column) {
    return (seen & column.bit()) != 0 && from[column.ordinal()] < to[column.ordinal()];
  }

  boolean isComplete() {
    return (seen & Column.REQUIRED) == Column.REQUIRED;
  }

  int from(Column column) {
    return from[column.ordinal()];
  }

  int to(Column column) {
    return to[column.ordinal()];
  }

  String text(Column column) {
    int start = from(column);
    return new String(bytes, start, to(column) - start, StandardCharsets.US_ASCII);
  }
}
