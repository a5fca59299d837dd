package org.leafpay.shares.scan;

import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourceStream;

/** One stream of a file: what was read of it, and what was counted before. */
final class StreamState {
  private final SourceStream stream;
  private final long countedLast;
  private long last = Positions.NOTHING;

  /** The batch that {@code number} is of: asking it again for each row would cost a search. */
  private @Nullable ShareBatch batch;

  private int number;

  StreamState(SourceStream stream, Positions counted) {
    this.stream = stream;
    this.countedLast = counted.last(stream);
  }

  SourceStream stream() {
    return stream;
  }

  /** The sequence of the last row, or {@link Positions#NOTHING}. */
  long last() {
    return last;
  }

  boolean isRising(long sequence) {
    return sequence > last;
  }

  RowFate put(long sequence, ShareBatch into) {
    last = sequence;
    if (sequence <= countedLast) {
      return RowFate.COUNTED;
    }
    if (into != batch) {
      batch = into;
      number = into.streamNumber(stream);
    }
    into.position(number, sequence);
    return RowFate.TAKEN;
  }
}
