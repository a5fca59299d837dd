package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.List;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketRow;
import org.leafpay.shares.ledger.ShareLedger;
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
  ScoreTable amounts(ShareLedger ledger, List<Bucket> buckets) {
    ScoreSums sums = new ScoreSums();
    for (Bucket bucket : buckets) {
      for (BucketRow row : bucket.rows()) {
        sums.add(row.miner(), amount(row));
      }
    }
    return sums.toTable(ledger);
  }

  private long amount(BucketRow row) {
    BigInteger amount =
        BigInteger.valueOf(perBlock.value())
            .multiply(BigInteger.valueOf(row.difficultySum()))
            .divide(BigInteger.valueOf(row.networkDifficulty()));
    if (amount.bitLength() > Long.SIZE - 1) {
      throw new ScoreOverflowException("what is due to miner " + row.miner(), amount);
    }
    return amount.longValueExact();
  }
}
