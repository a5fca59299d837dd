package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.List;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLayer;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.ledger.SumColumns;
import org.leafpay.types.NanoErg;

/**
 * A fixed price of work: {@code perBlock} for as many hashes as a block takes.
 *
 * @param perBlock nanoERG after fees
 */
record SharePrice(NanoErg perBlock) {

  /**
   * Amounts as scores: each row of the ledger, with d hashes under network difficulty D, is worth
   * floor(perBlock * d / D) nanoERG. Whoever comes to nothing is left out.
   *
   * @throws ScoreOverflowException when a miner's amounts sum up to 2^63 or more
   */
  ScoreTable amounts(BucketView ledger, List<Bucket> buckets) {
    ScoreSums sums = new ScoreSums(ledger.miners());
    for (Bucket bucket : buckets) {
      for (BucketLayer layer : bucket.layers()) {
        add(layer, sums, ledger.miners());
      }
    }
    return sums.toTable();
  }

  private void add(BucketLayer layer, ScoreSums sums, MinerIndex miners) {
    SumColumns rows = layer.sums();
    for (int row = 0; row < rows.size(); row++) {
      BigInteger amount = amount(rows.difficultySumAt(row), layer.networkDifficulty());
      if (amount.bitLength() > Long.SIZE - 1) {
        throw new ScoreOverflowException(
            "what is due to miner " + miners.key(rows.minerAt(row)), amount);
      }
      sums.add(rows.minerAt(row), amount.longValueExact());
    }
  }

  private BigInteger amount(long difficultySum, long networkDifficulty) {
    return BigInteger.valueOf(perBlock.value())
        .multiply(BigInteger.valueOf(difficultySum))
        .divide(BigInteger.valueOf(networkDifficulty));
  }
}
