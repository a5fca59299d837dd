package org.leafpay.shares.batch;

import java.util.Comparator;

/**
 * Where one share stands. Within a stream, sequences strictly increase in the order of delivery;
 * gaps are allowed (rows that were rejected, offsets without a record).
 *
 * @param sequence row number, offset or the like, at least 0
 */
public record SourcePosition(SourceStream stream, long sequence) {
  /** By source, then by epoch. */
  public static final Comparator<SourcePosition> BY_STREAM =
      Comparator.comparing((SourcePosition position) -> position.stream().source())
          .thenComparing(position -> position.stream().epoch());

  public SourcePosition {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence " + sequence + " of " + stream);
    }
  }
}
