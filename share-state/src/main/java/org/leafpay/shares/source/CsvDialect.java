package org.leafpay.shares.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What all readers of comma-separated tables take for one: RFC 4180 in FastCSV's reading. */
public final class CsvDialect {
  /** A field longer than this is no field but an unclosed quote. */
  private static final int FIELD_SIZE_MAX = 1 << 20;

  private CsvDialect() {}

  static CsvReader.CsvReaderBuilder reader() {
    return CsvReader.builder()
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .maxBufferSize(FIELD_SIZE_MAX);
  }

  /**
   * The fields of {@code row}, one whole row without its line end.
   *
   * @throws CsvParseException when its quotes do not pair as they must
   */
  public static List<String> fields(String row) {
    try (CloseableIterator<CsvRecord> records = reader().ofCsvRecord(row).iterator()) {
      List<String> fields = records.next().getFields();
      if (records.hasNext()) {
        throw new IllegalArgumentException("more than one row");
      }
      return fields;
    } catch (IOException e) {
      // Closing a reader over a text.
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Refuses a row whose shape differs from the header's. A quote that was left open swallows the
   * rows behind it: such a field shows by its line breaks.
   */
  public static void requireShape(List<String> fields, int columnCount) throws RowProblem {
    if (fields.size() < columnCount) {
      throw new RowProblem(RejectionReason.TOO_FEW_COLUMNS, String.join(",", fields));
    }
    if (fields.size() > columnCount) {
      throw new RowProblem(RejectionReason.TOO_MANY_COLUMNS, String.join(",", fields));
    }
    for (String field : fields) {
      if (field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0) {
        throw new RowProblem(RejectionReason.LINE_BREAK, field);
      }
    }
  }

  /**
   * Refuses a header of which the columns cannot be told.
   *
   * @throws SourceException when one of {@code required} is not among {@code names}, or any name is
   *     there twice
   */
  public static void requireColumns(
      Path file, long line, List<String> names, List<String> required) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw SourceException.at(file, line, "the header names the column '" + name + "' twice");
      }
    }
    for (String name : required) {
      if (!seen.contains(name)) {
        throw SourceException.at(file, line, "the header lacks the column '" + name + "'");
      }
    }
  }
}
