package org.leafpay.shares.batch;

/**
 * Where one share stands. Within a stream, sequences strictly increase in the order of delivery;
 * gaps are allowed (rows that were rejected, offsets without a record).
 *
 * @param sequence row number, offset or the like, at least 0
 */
public record SourcePosition(SourceStream stream, long sequence) {
  public SourcePosition {
    if (sequence < 0) {
      throw new IllegalArgumentException("sequence " + sequence + " of " + stream);
    }
  }
}
