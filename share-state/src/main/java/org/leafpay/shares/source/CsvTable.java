package org.leafpay.shares.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A comma-separated file with a header, row by row; columns are found by name, in any order. */
final class CsvTable implements AutoCloseable {
  private final Path file;
  private final CloseableIterator<CsvRecord> records;
  private final Map<String, Integer> columns;
  private long line;

  private CsvTable(Path file, CloseableIterator<CsvRecord> records) {
    this.file = file;
    this.records = records;
    this.columns = new HashMap<>();
  }

  /**
   * Opens the file and reads its header.
   *
   * @throws SourceException when there is no such file, or a column is missing or named twice
   */
  static CsvTable open(Path file, List<String> required) {
    return read(bytes(file), file, required);
  }

  /**
   * As the other, from a stream, which is closed with the table.
   *
   * @param name as it shall stand in reports
   */
  static CsvTable read(InputStream in, Path name, List<String> required) {
    CsvTable table = new CsvTable(name, records(in, name));
    try {
      table.readHeader(required);
      return table;
    } catch (SourceException e) {
      table.close();
      throw e;
    }
  }

  private static InputStream bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw SourceException.of(file, "is a folder, not a file", null);
    }
    try {
      return Files.newInputStream(file);
    } catch (IOException e) {
      throw SourceException.unreadable(file, e);
    }
  }

  private static CloseableIterator<CsvRecord> records(InputStream in, Path name) {
    try {
      return CsvDialect.reader().ofCsvRecord(CsvText.open(in)).iterator();
    } catch (IOException e) {
      throw SourceException.unreadable(name, e);
    }
  }

  private void readHeader(List<String> required) {
    CsvRow header =
        next().orElseThrow(() -> SourceException.of(file, "empty, not even a header", null));
    CsvDialect.requireColumns(file, header.line(), header.fields(), required);
    for (int i = 0; i < header.fields().size(); i++) {
      columns.put(header.fields().get(i), i);
    }
  }

  /**
   * The next row, or nothing at the end of the file.
   *
   * @throws SourceException when the file cannot be read on
   */
  Optional<CsvRow> next() {
    try {
      if (!records.hasNext()) {
        return Optional.empty();
      }
      CsvRecord record = records.next();
      line = record.getStartingLineNumber();
      return Optional.of(new CsvRow(line, columns, record.getFields()));
    } catch (UncheckedIOException e) {
      throw SourceException.unreadableAfter(file, line, Objects.requireNonNull(e.getCause()));
    } catch (CsvParseException e) {
      throw SourceException.of(file, "not readable as CSV after line " + line + ": " + cause(e), e);
    }
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause();
    return cause instanceof IOException io
        ? SourceException.reason(io)
        : String.valueOf(e.getMessage());
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw SourceException.unreadable(file, e);
    }
  }
}
