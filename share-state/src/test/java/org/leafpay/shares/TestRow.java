package org.leafpay.shares;

import org.leafpay.shares.batch.SourceStream;

/** A share with all that a batch says of it, its miner as the number of a {@link TestMiners}. */
public record TestRow(
    SourceStream stream,
    long sequence,
    int miner,
    long difficulty,
    long networkDifficulty,
    long createdMicros,
    String worker) {
  public static final int HEIGHT = 77;

  /** A share under a network difficulty of 1,000 without a worker. */
  public static TestRow of(SourceStream stream, long sequence, int miner, long second) {
    return new TestRow(stream, sequence, miner, 10, 1_000, second * 1_000_000, "");
  }
}
