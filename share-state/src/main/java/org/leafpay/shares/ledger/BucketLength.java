package org.leafpay.shares.ledger;

import java.time.Instant;

/** How long a bucket of the ledger lasts, in whole seconds. A parameter of the pool. */
public record BucketLength(long seconds) {
  /** One minute. */
  public static final BucketLength DEFAULT = new BucketLength(60);

  public BucketLength {
    if (seconds < 1) {
      throw new IllegalArgumentException("bucket of " + seconds + " seconds");
    }
  }

  /** Start of the bucket that {@code time} lies in. Buckets are counted from the Unix epoch. */
  public Instant startOf(Instant time) {
    return Instant.ofEpochSecond(
        Math.multiplyExact(Math.floorDiv(time.getEpochSecond(), seconds), seconds));
  }

  /**
   * Refuses another length than this.
   *
   * @throws IllegalArgumentException when {@code got} is one
   */
  public void requireSame(BucketLength got) {
    if (!equals(got)) {
      throw new IllegalArgumentException("bucket length: want " + this + ", got " + got);
    }
  }
}
