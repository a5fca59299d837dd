package org.leafpay.shares.miningcore;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.function.Consumer;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/** Makes shares of the rows of windows, and leaves out those that were read before. */
final class RowReader {
  private final SourceStream stream;
  private final Consumer<RejectedRow> rejected;
  private final RowScanner scanner;
  private final RowPlace place;
  private final RowSequence sequences = new RowSequence();
  private long last = Positions.NOTHING;
  private long stampMicros = Long.MIN_VALUE;
  private long rank;

  RowReader(SourceStream stream, ScanTerms terms, Consumer<RejectedRow> rejected) {
    this.stream = stream;
    this.rejected = rejected;
    this.scanner = RowScanner.csv(ShareWindow.COLUMNS, terms);
    this.place = new RowPlace(stream);
  }

  /** Rows up to this sequence are left out. */
  void skipTo(long sequence) {
    last = sequence;
  }

  /** Sequence of the last row that was read, good or bad, or {@link Positions#NOTHING}. */
  long last() {
    return last;
  }

  /** The next row is the first one of a window. */
  void start() {
    sequences.start();
    stampMicros = Long.MIN_VALUE;
  }

  void read(ShareWindow row, ShareBatch into) {
    long sequence = sequences.next(row.createdMicros());
    rank = row.createdMicros() == stampMicros ? rank + 1 : 1;
    stampMicros = row.createdMicros();
    if (sequence <= last) {
      return;
    }
    last = sequence;
    place.at(sequence);
    try {
      scanner.read(row.bytes(), row.from(), row.to(), place, into);
      into.endRow();
    } catch (RowProblem e) {
      reject(e.reason(), e.excerpt());
    } catch (CsvParseException e) {
      // A server that writes CSV which is none.
      reject(RejectionReason.LINE_BREAK, "");
    }
  }

  private void reject(RejectionReason reason, String excerpt) {
    String where = stream + ", row created " + EpochMicros.toInstant(stampMicros);
    rejected.accept(new RejectedRow(where, rank, reason, excerpt));
  }
}
