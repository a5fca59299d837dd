package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketRow;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/** Scores being added up. */
final class ScoreSums {
  private final Map<MinerKey, Long> sums = new HashMap<>();

  /** Counts a whole bucket. */
  void add(Bucket bucket) {
    for (BucketRow row : bucket.rows()) {
      add(row.miner(), row.difficultySum());
    }
  }

  /**
   * Counts {@code rest} of a bucket of {@code total}: each miner floor(d * rest / total), where d
   * is his sum over the bucket.
   */
  void addCut(Bucket bucket, BigInteger rest, BigInteger total) {
    ScoreSums whole = new ScoreSums();
    whole.add(bucket);
    whole.sums.forEach(
        (miner, sum) ->
            add(miner, BigInteger.valueOf(sum).multiply(rest).divide(total).longValueExact()));
  }

  /** Counts {@code difficulty} for one miner, or an amount. */
  void add(MinerKey miner, long difficulty) {
    long before = sums.getOrDefault(miner, 0L);
    if (difficulty > Long.MAX_VALUE - before) {
      throw new ScoreOverflowException(
          "the score of miner " + miner,
          BigInteger.valueOf(before).add(BigInteger.valueOf(difficulty)));
    }
    sums.put(miner, before + difficulty);
  }

  /** Whoever's score came down to zero is left out. */
  ScoreTable toTable(ShareLedger ledger) {
    List<MinerScore> scores = new ArrayList<>(sums.size());
    sums.forEach(
        (miner, sum) -> {
          if (sum > 0) {
            scores.add(new MinerScore(miner, ledger.addressOf(miner), Score.of(sum)));
          }
        });
    return ScoreTable.of(scores);
  }
}
