package org.leafpay.shares.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/**
 * Gives each row of a file its place.
 *
 * <p>A row with a {@code sequence} says itself where it stands: its stream is the {@code source} it
 * names (or else the file's) in its {@code epoch}, a number or a name. Within a stream sequences
 * must rise; one that does not is a row written twice or a writer that began again without a new
 * epoch, and is refused by name rather than left out in silence. A row without a sequence has the
 * number of its line, in a stream of its own.
 */
public final class StreamBook implements RowPlaces {
  /** Each costs memory for as long as the file is read. */
  static final int STREAMS_MAX = 1 << 16;

  private static final int SEQUENCE_DIGITS_MAX = 18;

  private final String source;
  private final Map<SourceStream, StreamState> streams = new HashMap<>();
  private Positions counted = Positions.NONE;
  private long line;
  private StreamState lines;

  /** The stream of the row before, by the bytes that named it. */
  private StreamState latest;

  private byte[] latestName = new byte[0];
  private int latestSourceSize;

  /**
   * @param source name of the file for ever, not empty
   */
  public StreamBook(String source) {
    this(source, new SourceStream(source + " by line", 0));
  }

  /**
   * @param source of rows with a sequence that name none
   * @param lines of rows without a sequence
   */
  public StreamBook(String source, SourceStream lines) {
    this.source = source;
    this.lines = new StreamState(lines, counted);
    this.latest = this.lines;
  }

  /** Whether shares of {@code stream} are numbered by the lines in which they stand. */
  public boolean isByLine(SourceStream stream) {
    return lines.stream().equals(stream);
  }

  /** Before the first row: what is counted up to here is not delivered again. */
  public void resume(Positions positions) {
    counted = positions;
    lines = new StreamState(lines.stream(), counted);
    latest = lines;
    streams.clear();
  }

  /** The next row begins at this line of the file. */
  public void atLine(long number) {
    line = number;
  }

  @Override
  public RowFate fast(FieldSpans row, ShareBatch into) {
    if (!row.has(Column.SEQUENCE)) {
      return lines.put(line, into);
    }
    long sequence =
        FastDecimal.integer(
            row.bytes, row.from(Column.SEQUENCE), row.to(Column.SEQUENCE), SEQUENCE_DIGITS_MAX);
    return sequence >= 0 && isOfLatest(row) && latest.isRising(sequence)
        ? latest.put(sequence, into)
        : RowFate.UNSURE;
  }

  @Override
  public RowFate exact(RowTexts row, ShareBatch into) throws RowProblem {
    String sequence = row.get(Column.SEQUENCE);
    if (sequence.isEmpty()) {
      return lines.put(line, into);
    }
    long number = EpochNames.sequence(sequence);
    StreamState state = state(row);
    if (!state.isRising(number)) {
      throw new RowProblem(RejectionReason.SEQUENCE_NOT_RISING, sequence);
    }
    learn(row, state);
    return state.put(number, into);
  }

  private StreamState state(RowTexts row) throws RowProblem {
    SourceStream stream = stream(row.get(Column.SOURCE), row.get(Column.EPOCH));
    StreamState known = streams.get(stream);
    if (known != null) {
      return known;
    }
    if (streams.size() == STREAMS_MAX) {
      throw new RowProblem(RejectionReason.TOO_MANY_EPOCHS, stream.toString());
    }
    StreamState state = new StreamState(stream, counted);
    streams.put(stream, state);
    return state;
  }

  private SourceStream stream(String rowSource, String epoch) throws RowProblem {
    EpochNames.require(rowSource);
    return EpochNames.stream(rowSource.isEmpty() ? source : rowSource, epoch);
  }

  private boolean isOfLatest(FieldSpans row) {
    int sourceSize = row.size(Column.SOURCE);
    int epochSize = row.size(Column.EPOCH);
    return latest != lines
        && sourceSize == latestSourceSize
        && sourceSize + epochSize + Words.SIZE == latestName.length
        && Words.same(row.bytes, row.from(Column.SOURCE), latestName, 0, sourceSize)
        && Words.same(row.bytes, row.from(Column.EPOCH), latestName, sourceSize, epochSize);
  }

  private void learn(RowTexts row, StreamState state) {
    latest = state;
    byte[] rowSource = Utf8.bytes(row.get(Column.SOURCE));
    byte[] epoch = Utf8.bytes(row.get(Column.EPOCH));
    latestSourceSize = rowSource.length;
    latestName = Arrays.copyOf(rowSource, rowSource.length + epoch.length + Words.SIZE);
    System.arraycopy(epoch, 0, latestName, rowSource.length, epoch.length);
  }
}
