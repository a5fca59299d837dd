package org.leafpay.shares.ledger;

import java.time.Instant;
import org.leafpay.types.address.ErgoAddress;

/**
 * One miner's shares of one bucket sum up to 2^63 or more, which is days of the whole network's
 * work, or are 2^31 or more.
 */
public final class LedgerOverflowException extends ArithmeticException {
  private LedgerOverflowException(ErgoAddress miner, Instant bucketStart, String excess) {
    super(
        "shares of %s in the bucket of %s exceed what can be counted: %s"
            .formatted(miner, bucketStart, excess));
  }

  /** Adding {@code difficulty} to {@code sum} does not fit. */
  public static LedgerOverflowException ofSum(
      ErgoAddress miner, Instant bucketStart, long sum, long difficulty) {
    return new LedgerOverflowException(miner, bucketStart, sum + " + " + difficulty);
  }

  static LedgerOverflowException ofCount(ErgoAddress miner, Instant bucketStart, long shareCount) {
    return new LedgerOverflowException(miner, bucketStart, shareCount + " shares");
  }
}
