package org.leafpay.shares.kafka;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.source.RejectedRow;

/**
 * Turns the records of one partition into shares, in the order of their offsets. A record that
 * cannot be used is told to whoever this was made with, as a {@link RejectedRow} whose line is the
 * offset.
 */
public interface ShareLines {
  /** Called before the first record: what is counted. */
  void resume(Positions counted);

  /**
   * Reads one record.
   *
   * @param value null for a record without one
   * @return whether it is the row of the batch being written, which is to be ended
   */
  boolean read(@Nullable ByteBuffer value, long offset, ShareBatch into);

  /** Makes the reader of each partition's records. */
  @FunctionalInterface
  interface Factory {
    /** For one partition of a topic. */
    ShareLines of(KafkaTopic topic, int partition);
  }
}
