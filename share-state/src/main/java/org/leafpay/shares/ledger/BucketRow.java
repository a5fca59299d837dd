package org.leafpay.shares.ledger;

import java.util.Comparator;
import org.leafpay.types.MinerKey;

/**
 * What one miner did within one bucket while the network stood at one difficulty.
 *
 * @param difficultySum expected number of hashes, summed over the shares
 */
public record BucketRow(
    long networkDifficulty, MinerKey miner, long difficultySum, long shareCount) {
  /** By network difficulty, then by miner key, unsigned. */
  static final Comparator<BucketRow> ORDER =
      Comparator.comparingLong(BucketRow::networkDifficulty).thenComparing(BucketRow::miner);
}
