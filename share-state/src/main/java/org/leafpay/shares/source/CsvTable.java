package org.leafpay.shares.source;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipException;

/** A comma-separated file with a header, row by row; columns are found by name, in any order. */
final class CsvTable implements AutoCloseable {
  /** A field longer than this is no field but an unclosed quote. */
  private static final int FIELD_SIZE_MAX = 1 << 20;

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
    CsvTable table = new CsvTable(file, records(file));
    try {
      table.readHeader(required);
      return table;
    } catch (SourceException e) {
      table.close();
      throw e;
    }
  }

  private static CloseableIterator<CsvRecord> records(Path file) {
    if (Files.isDirectory(file)) {
      throw SourceException.of(file, "is a folder, not a file", null);
    }
    try {
      return CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
          .allowUnclosedQuote(false)
          .maxBufferSize(FIELD_SIZE_MAX)
          .ofCsvRecord(CsvText.open(file))
          .iterator();
    } catch (IOException e) {
      throw SourceException.of(file, reason(e), e);
    }
  }

  private void readHeader(List<String> required) {
    CsvRow header =
        next().orElseThrow(() -> SourceException.of(file, "empty, not even a header", null));
    List<String> names = header.fields();
    for (int i = 0; i < names.size(); i++) {
      if (columns.put(names.get(i), i) != null && required.contains(names.get(i))) {
        throw SourceException.at(
            file, header.line(), "the header names the column '" + names.get(i) + "' twice");
      }
    }
    for (String name : required) {
      if (!columns.containsKey(name)) {
        throw SourceException.at(file, header.line(), "the header lacks the column '" + name + "'");
      }
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
      throw SourceException.of(
          file, reason(Objects.requireNonNull(e.getCause())) + " (after line " + line + ")", e);
    } catch (CsvParseException e) {
      throw SourceException.of(file, "not readable as CSV after line " + line + ": " + cause(e), e);
    }
  }

  private static String cause(CsvParseException e) {
    Throwable cause = e.getCause();
    return cause instanceof IOException io ? reason(io) : String.valueOf(e.getMessage());
  }

  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof CharacterCodingException) {
      return "not UTF-8";
    }
    if (e instanceof EOFException) {
      return "gzip ends too early: the file is truncated";
    }
    if (e instanceof ZipException) {
      return "damaged gzip: " + e.getMessage();
    }
    return "cannot be read: " + e.getMessage();
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException e) {
      throw SourceException.of(file, reason(e), e);
    }
  }
}
