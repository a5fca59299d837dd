package org.leafpay.shares.ledger;

import java.time.Instant;
import org.leafpay.types.address.ErgoAddress;

/**
 * A row of the ledger on its own, as it is published: what one miner did within one bucket while
 * the network stood at one difficulty.
 *
 * @param bucket the first instant of the bucket
 * @param networkDifficulty at least 1
 * @param difficultySum expected number of hashes, summed over the shares, at least 1
 * @param shareCount at least 1
 */
public record LedgerRow(
    Instant bucket,
    long networkDifficulty,
    ErgoAddress miner,
    long difficultySum,
    long shareCount) {
  public LedgerRow {
    if (networkDifficulty < 1 || difficultySum < 1 || shareCount < 1) {
      throw new IllegalArgumentException(
          "difficulty %d of %d shares under network difficulty %d"
              .formatted(difficultySum, shareCount, networkDifficulty));
    }
  }
}
