package org.leafpay.shares.source;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One row of a table.
 *
 * @param line where it begins; the header is line 1
 * @param columns where each column stands, by name
 */
record CsvRow(long line, Map<String, Integer> columns, List<String> fields) {
  void requireShape() throws RowProblem {
    CsvDialect.requireShape(fields, columns.size());
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The value of a column that the header is known to have. */
  String get(String column) {
    return fields.get(Objects.requireNonNull(columns.get(column), column));
  }
}
