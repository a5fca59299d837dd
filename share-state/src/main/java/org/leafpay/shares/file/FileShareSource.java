package org.leafpay.shares.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.CsvQuotes;
import org.leafpay.shares.scan.LineReader;
import org.leafpay.shares.scan.RowFate;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.scan.StreamBook;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;
import org.leafpay.shares.source.SourceException;

/**
 * The shares of one file. Memory is one buffer, which grows to the size of the longest row, and the
 * miner index.
 */
public final class FileShareSource implements ShareSource {
  /** A poll ends after so many rows even if hardly any could be delivered. */
  private static final int ROWS_PER_POLL_MAX = 100_000;

  /** And after so many bytes: a batch keeps the names of workers, however long. */
  private static final int BYTES_PER_POLL_MAX = 8 << 20;

  /** So long a poll waits for a writer. */
  private static final long WAIT_MILLIS = 200;

  private final Path file;
  private final boolean isTable;
  private final LineReader lines;
  private final RowScanner scanner;
  private final Readiness readiness;
  private final StreamBook places;
  private final Consumer<RejectedRow> rejectedRows;

  private long delivered;
  private long countedBefore;
  private long rejected;
  private long ofOtherPools;
  private boolean isEnded;

  /** Found behind rows that had to be delivered first. */
  private @Nullable SourceException fault;

  FileShareSource(FileHead head, RowScanner scanner, FileTerms terms, Readiness readiness) {
    this.file = head.file();
    this.isTable = head.isTable();
    this.lines = head.lines();
    this.scanner = scanner;
    this.readiness = readiness;
    this.places = new StreamBook(terms.source().orElse("file " + head.identity()));
    this.rejectedRows = terms.rejected();
  }

  @Override
  public void resume(Positions counted) {
    places.resume(counted);
  }

  @Override
  public Poll poll(ShareBatch into) {
    into.clear();
    try {
      requireNoFault();
      return isEnded ? Poll.ENDED : fill(into);
    } catch (IOException e) {
      return faulty(SourceException.unreadableAfter(file, lines.line() - 1, e), into);
    } catch (SourceException e) {
      return faulty(e, into);
    }
  }

  private void requireNoFault() {
    if (fault != null) {
      throw fault;
    }
  }

  /** The rows before the fault are delivered; the next poll throws it. */
  private Poll faulty(SourceException found, ShareBatch into) {
    fault = found;
    if (into.isEmpty()) {
      throw found;
    }
    return Poll.MORE;
  }

  private Poll fill(ShareBatch into) throws IOException {
    int bytes = 0;
    for (int row = 0; row < ROWS_PER_POLL_MAX && bytes < BYTES_PER_POLL_MAX; row++) {
      if (into.isFull()) {
        break;
      }
      if (mustWait(into)) {
        return Poll.IDLE;
      }
      if (!plainRow(into) && !anyRow(into)) {
        isEnded = true;
        return Poll.ENDED;
      }
      bytes += lines.to() - lines.from();
    }
    return Poll.MORE;
  }

  /** Shares that are there do not wait for those that are not. */
  private boolean mustWait(ShareBatch into) throws IOException {
    return !readiness.isReady(0)
        && lines.isStarved()
        && !readiness.isReady(into.isEmpty() ? WAIT_MILLIS : 0);
  }

  private boolean plainRow(ShareBatch into) {
    if (!lines.nextPlain(scanner)) {
      return false;
    }
    places.atLine(lines.line());
    RowFate fate = scanner.readPlain(places, into);
    if (fate == RowFate.UNSURE) {
      lines.back();
      return false;
    }
    count(fate, into);
    return true;
  }

  private boolean anyRow(ShareBatch into) throws IOException {
    if (!lines.next()) {
      return false;
    }
    if (!lines.isBlank()) {
      row(into);
    }
    return true;
  }

  private void row(ShareBatch into) throws IOException {
    try {
      requireWhole();
      places.atLine(lines.line());
      count(scanner.read(lines.bytes(), lines.from(), lines.to(), places, into), into);
    } catch (RowProblem e) {
      rejected++;
      rejectedRows.accept(new RejectedRow(file.toString(), lines.line(), e.reason(), e.excerpt()));
    } catch (CsvParseException e) {
      throw notTable(String.valueOf(e.getMessage()), e);
    }
  }

  private void requireWhole() throws IOException, RowProblem {
    if (lines.isTooLong()) {
      throw new RowProblem(RejectionReason.LINE_TOO_LONG, beginning());
    }
    if (isTable && !CsvQuotes.complete(lines)) {
      throw notTable("a quote is not closed: " + beginning(), null);
    }
  }

  private String beginning() {
    int size = Math.min(lines.to() - lines.from(), LineReader.HEAD_SIZE);
    return new String(lines.bytes(), lines.from(), size, StandardCharsets.UTF_8);
  }

  private void count(RowFate fate, ShareBatch into) {
    switch (fate) {
      case TAKEN -> {
        into.endRow();
        delivered++;
      }
      case COUNTED -> countedBefore++;
      case OTHER_POOL -> ofOtherPools++;
      case UNSURE -> throw new IllegalStateException("row without a verdict");
    }
  }

  private SourceException notTable(String reason, @Nullable Throwable cause) {
    return SourceException.of(
        file, "not readable as CSV after line " + (lines.line() - 1) + ": " + reason, cause);
  }

  /** What became of the rows so far. */
  public FileCount count() {
    return new FileCount(delivered, countedBefore, rejected, ofOtherPools);
  }

  @Override
  public Instant watermark() {
    return isEnded
        ? scanner.newestMicros().stream()
            .mapToObj(EpochMicros::toInstant)
            .findFirst()
            .orElse(Instant.MIN)
        : Instant.MIN;
  }

  @Override
  public String describe() {
    return "file " + file;
  }

  @Override
  public String place(SourceStream stream) {
    return places.isByLine(stream) ? file.toString() : file + ", " + stream;
  }

  @Override
  public void close() {
    try {
      lines.close();
    } catch (IOException e) {
      throw SourceException.unreadable(file, e);
    }
  }
}
