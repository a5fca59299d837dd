package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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

  /** The rows of {@code bucket}, each on its own, in the bucket's order. */
  static List<LedgerRow> of(Bucket bucket) {
    List<LedgerRow> rows = new ArrayList<>();
    for (BucketLayer layer : bucket.layers()) {
      SumColumns sums = layer.sums().sortedByKey(bucket.miners());
      for (int row = 0; row < sums.size(); row++) {
        rows.add(
            new LedgerRow(
                bucket.start(),
                layer.networkDifficulty(),
                bucket.miners().address(sums.minerAt(row)),
                sums.difficultySumAt(row),
                sums.shareCountAt(row)));
      }
    }
    return rows;
  }
}
