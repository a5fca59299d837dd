package org.leafpay.shares.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.scan.Column;
import org.leafpay.shares.scan.CsvQuotes;
import org.leafpay.shares.scan.LineReader;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.source.CsvDialect;
import org.leafpay.shares.source.RowProblem;
import org.leafpay.shares.source.SourceException;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * What stands at the beginning of a file.
 *
 * @param lines at its first row
 * @param header the names of a table's columns; empty when each row is an object
 * @param identity follows from the header and the first row
 */
record FileHead(Path file, LineReader lines, Optional<List<String>> header, String identity) {
  private static final int IDENTITY_DIGITS = 32;
  private static final List<String> REQUIRED =
      Arrays.stream(Column.values()).filter(Column::isRequired).map(Column::text).toList();

  /**
   * @throws SourceException when it is neither a table with the columns wanted nor an object
   */
  static FileHead read(LineReader lines, Path file) throws IOException {
    if (lines.firstLetter() == '{') {
      return new FileHead(file, lines, Optional.empty(), identity(Bytes.EMPTY, lines));
    }
    lines.endAtCarriageReturns();
    if (!nextRow(lines)) {
      throw SourceException.of(file, "empty, not even a header", null);
    }
    List<String> names = names(file, lines);
    CsvDialect.requireColumns(file, lines.line(), names, REQUIRED);
    return new FileHead(file, lines, Optional.of(names), identity(row(lines), lines));
  }

  private static List<String> names(Path file, LineReader lines) throws IOException {
    try {
      if (lines.isTooLong() || !CsvQuotes.complete(lines)) {
        throw SourceException.at(file, lines.line(), "the header does not end");
      }
      return RowScanner.names(lines.bytes(), lines.from(), lines.to());
    } catch (RowProblem e) {
      throw SourceException.at(file, lines.line(), e);
    } catch (CsvParseException e) {
      throw SourceException.of(file, "not readable as CSV: " + e.getMessage(), e);
    }
  }

  /** Leaves {@code lines} before the first row. */
  private static String identity(Bytes header, LineReader lines) throws IOException {
    Bytes first = Bytes.EMPTY;
    if (nextRow(lines)) {
      first = row(lines);
      lines.hold();
    }
    return Hash32.blake2b256(header, first).hex().substring(0, IDENTITY_DIGITS);
  }

  /** A carriage return that a copy may have got or lost does not count. */
  private static Bytes row(LineReader lines) {
    int to = lines.to();
    while (to > lines.from() && lines.bytes()[to - 1] == '\r') {
      to--;
    }
    return Bytes.of(Arrays.copyOfRange(lines.bytes(), lines.from(), to));
  }

  private static boolean nextRow(LineReader lines) throws IOException {
    boolean isLine = lines.next();
    while (isLine && lines.isBlank()) {
      isLine = lines.next();
    }
    return isLine;
  }

  FileShareSource source(FileTerms terms, Readiness readiness) {
    RowScanner scanner =
        header
            .map(names -> RowScanner.csv(names, terms.scan()))
            .orElseGet(() -> RowScanner.json(terms.scan()));
    return new FileShareSource(this, scanner, terms, readiness);
  }

  boolean isTable() {
    return header.isPresent();
  }
}
