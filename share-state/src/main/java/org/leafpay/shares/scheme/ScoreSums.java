package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.stream.IntStream;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLayer;
import org.leafpay.shares.ledger.SumColumns;

/** Scores being added up, by miner number. */
final class ScoreSums {
  private final MinerIndex miners;
  private final long[] sums;

  /**
   * Sums of zero.
   *
   * @param miners of the ledger whose buckets will be added
   */
  ScoreSums(MinerIndex miners) {
    this.miners = miners;
    this.sums = new long[miners.size()];
  }

  /** Counts a whole bucket. */
  void add(Bucket bucket) {
    for (BucketLayer layer : bucket.layers()) {
      SumColumns rows = layer.sums();
      for (int row = 0; row < rows.size(); row++) {
        add(rows.minerAt(row), rows.difficultySumAt(row));
      }
    }
  }

  /**
   * Counts {@code rest} of a bucket of {@code total}: each miner floor(d * rest / total), where d
   * is his sum over the bucket.
   */
  void addCut(Bucket bucket, BigInteger rest, BigInteger total) {
    ScoreSums whole = new ScoreSums(miners);
    whole.add(bucket);
    for (int miner = 0; miner < whole.sums.length; miner++) {
      if (whole.sums[miner] > 0) {
        BigInteger sum = BigInteger.valueOf(whole.sums[miner]);
        add(miner, sum.multiply(rest).divide(total).longValueExact());
      }
    }
  }

  /** Counts {@code difficulty} for one miner, or an amount. */
  void add(int miner, long difficulty) {
    long before = sums[miner];
    if (difficulty > Long.MAX_VALUE - before) {
      throw new ScoreOverflowException(
          "the score of miner " + miners.key(miner),
          BigInteger.valueOf(before).add(BigInteger.valueOf(difficulty)));
    }
    sums[miner] = before + difficulty;
  }

  /** Whoever's score came down to zero is left out. */
  ScoreTable toTable() {
    int[] scoring = IntStream.range(0, sums.length).filter(miner -> sums[miner] > 0).toArray();
    return ScoreTable.of(ScoreColumns.byKey(scoring, sums, miners));
  }
}
