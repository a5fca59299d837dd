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
  /**
   * Refuses a row whose shape differs from the header's. A quote that was left open swallows the
   * rows behind it: such a field shows by its line breaks.
   */
  void requireShape() throws RowProblem {
    if (fields.size() < columns.size()) {
      throw new RowProblem(RejectionReason.TOO_FEW_COLUMNS, String.join(",", fields));
    }
    if (fields.size() > columns.size()) {
      throw new RowProblem(RejectionReason.TOO_MANY_COLUMNS, String.join(",", fields));
    }
    for (String field : fields) {
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        throw new RowProblem(RejectionReason.LINE_BREAK, field);
      }
    }
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The value of a column that the header is known to have. */
  String get(String column) {
    return fields.get(Objects.requireNonNull(columns.get(column), column));
  }
}
