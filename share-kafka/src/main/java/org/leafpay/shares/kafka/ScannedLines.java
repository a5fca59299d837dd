package org.leafpay.shares.kafka;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.scan.RowFate;
import org.leafpay.shares.scan.RowScanner;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.scan.StreamBook;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/**
 * Records read by the scanner that reads the lines of files, so that a share is the same share
 * wherever it comes from. A sequence that does not rise is a record written twice.
 */
public final class ScannedLines implements ShareLines {
  private static final int EXCERPT_SIZE = 1 << 10;

  private final SourceStream stream;
  private final RowScanner scanner;
  private final StreamBook places;
  private final Consumer<RejectedRow> rejected;
  private byte[] scratch = new byte[1 << 10];

  private ScannedLines(SourceStream stream, RowScanner scanner, Consumer<RejectedRow> rejected) {
    this.stream = stream;
    this.scanner = scanner;
    this.places = new StreamBook(stream.source() + " by sequence", stream);
    this.rejected = rejected;
  }

  /**
   * Makes readers of partitions that are used by one thread.
   *
   * @param rejected is told each record that is left out
   */
  public static ShareLines.Factory of(ScanTerms terms, Consumer<RejectedRow> rejected) {
    RowScanner scanner = RowScanner.json(terms);
    return (topic, partition) -> new ScannedLines(topic.stream(partition), scanner, rejected);
  }

  @Override
  public void resume(Positions counted) {
    places.resume(counted);
  }

  @Override
  public boolean read(@Nullable ByteBuffer value, long offset, ShareBatch into) {
    try {
      if (value == null) {
        throw new RowProblem(RejectionReason.NOT_A_JSON_OBJECT, "");
      }
      if (value.remaining() > RowScanner.ROW_SIZE_MAX) {
        throw new RowProblem(RejectionReason.LINE_TOO_LONG, beginning(value));
      }
      places.atLine(offset);
      return scan(value, into) == RowFate.TAKEN;
    } catch (RowProblem e) {
      rejected.accept(new RejectedRow(stream.source(), offset, e.reason(), e.excerpt()));
      return false;
    }
  }

  private RowFate scan(ByteBuffer value, ShareBatch into) throws RowProblem {
    byte[] bytes;
    int from = 0;
    if (value.hasArray()
        && value.arrayOffset() + value.limit() + RowScanner.PADDING <= value.array().length) {
      bytes = value.array();
      from = value.arrayOffset() + value.position();
    } else {
      bytes = copied(value);
    }
    int to = from + value.remaining();
    while (to > from && (bytes[to - 1] == '\n' || bytes[to - 1] == '\r')) {
      to--;
    }
    return scanner.read(bytes, from, to, places, into);
  }

  private byte[] copied(ByteBuffer value) {
    int size = value.remaining();
    if (scratch.length < size + RowScanner.PADDING) {
      scratch = new byte[2 * size + RowScanner.PADDING];
    }
    value.duplicate().get(scratch, 0, size);
    return scratch;
  }

  private static String beginning(ByteBuffer value) {
    byte[] head = new byte[EXCERPT_SIZE];
    value.duplicate().get(head);
    return new String(head, StandardCharsets.UTF_8);
  }
}
