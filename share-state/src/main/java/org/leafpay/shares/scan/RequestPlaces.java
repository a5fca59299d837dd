package org.leafpay.shares.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.source.RejectionReason;
import org.leafpay.shares.source.RowProblem;

/**
 * Gives each row of one request its place. Whose rows they are is known; a {@code source} that a
 * row names is left alone, or anybody could write another one's rows.
 *
 * <p>The request may number its rows itself, one after the other; otherwise each row says its
 * {@code sequence}, and its {@code epoch} if that is not the request's. Within a request sequences
 * must rise. Rows up to what is taken already are left out: they were sent before.
 */
public final class RequestPlaces implements RowPlaces {
  /** A program that needs more of them in one request makes them up. */
  static final int EPOCHS_MAX = 64;

  private static final int SEQUENCE_DIGITS_MAX = 18;

  private final String source;
  private final String epoch;
  private final Positions taken;
  private final boolean isNumbered;
  private final Map<SourceStream, StreamState> streams = new HashMap<>();
  private long next;

  /** The stream of the row before, and the bytes of the epoch that named it. */
  private StreamState latest;

  private byte[] latestEpoch = new byte[Words.SIZE];

  /**
   * @param epoch of rows that name none; may be empty
   * @param first the sequence of the first row, if the request numbers its rows
   * @param taken up to where the source's rows were taken before
   * @throws RowProblem when the epoch cannot be one
   */
  public RequestPlaces(String source, String epoch, OptionalLong first, Positions taken)
      throws RowProblem {
    this.source = source;
    this.epoch = epoch;
    this.taken = taken;
    this.isNumbered = first.isPresent();
    this.next = first.orElse(0) - 1;
    SourceStream stream = EpochNames.stream(source, epoch);
    this.latest = new StreamState(stream, taken);
    streams.put(stream, latest);
  }

  /** Up to where rows of the request's own epoch were taken before, or nothing. */
  public long takenBefore() throws RowProblem {
    return taken.last(EpochNames.stream(source, epoch));
  }

  /** The next row begins, good or bad. */
  public void nextRow() {
    next++;
  }

  @Override
  public RowFate fast(FieldSpans row, ShareBatch into) {
    if (isNumbered) {
      return latest.put(next, into);
    }
    long sequence =
        FastDecimal.integer(
            row.bytes, row.from(Column.SEQUENCE), row.to(Column.SEQUENCE), SEQUENCE_DIGITS_MAX);
    return row.has(Column.SEQUENCE) && sequence >= 0 && isOfLatest(row) && latest.isRising(sequence)
        ? latest.put(sequence, into)
        : RowFate.UNSURE;
  }

  private boolean isOfLatest(FieldSpans row) {
    int size = row.size(Column.EPOCH);
    return size == latestEpoch.length - Words.SIZE
        && Words.same(row.bytes, row.from(Column.EPOCH), latestEpoch, 0, size);
  }

  @Override
  public RowFate exact(RowTexts row, ShareBatch into) throws RowProblem {
    if (isNumbered) {
      return latest.put(next, into);
    }
    String text = row.get(Column.SEQUENCE);
    if (text.isEmpty()) {
      throw new RowProblem(RejectionReason.FIELD_MISSING, Column.SEQUENCE.text());
    }
    long sequence = EpochNames.sequence(text);
    StreamState state = state(row.get(Column.EPOCH));
    if (!state.isRising(sequence)) {
      throw new RowProblem(RejectionReason.SEQUENCE_NOT_RISING, text);
    }
    return state.put(sequence, into);
  }

  private StreamState state(String rowEpoch) throws RowProblem {
    SourceStream stream = EpochNames.stream(source, rowEpoch.isEmpty() ? epoch : rowEpoch);
    StreamState known = streams.get(stream);
    if (known == null && streams.size() == EPOCHS_MAX) {
      throw new RowProblem(RejectionReason.TOO_MANY_EPOCHS, rowEpoch);
    }
    StreamState state = known == null ? new StreamState(stream, taken) : known;
    streams.put(stream, state);
    byte[] name = Utf8.bytes(rowEpoch);
    latestEpoch = Arrays.copyOf(name, name.length + Words.SIZE);
    latest = state;
    return state;
  }

  /** Up to where the rows of this request have come, by stream. */
  public Map<SourceStream, Long> reached() {
    Map<SourceStream, Long> reached = new HashMap<>();
    streams.forEach(
        (stream, state) -> {
          if (state.last() != Positions.NOTHING) {
            reached.put(stream, state.last());
          }
        });
    return reached;
  }
}
