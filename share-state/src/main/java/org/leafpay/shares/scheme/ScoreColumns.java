package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.AbstractList;
import java.util.RandomAccess;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * Scores in columns, in ascending unsigned key order, each miner once. Never changes. A {@link
 * MinerScore} is made when it is asked for: a million of them at once would keep the garbage
 * collector busy for longer than their sums take.
 */
final class ScoreColumns extends AbstractList<MinerScore> implements RandomAccess {
  private final MinerIndex index;
  private final int[] miners;
  private final ErgoAddress[] addresses;
  private final long[] scores;

  private ScoreColumns(MinerIndex index, int size) {
    this.index = index;
    this.miners = new int[size];
    this.addresses = new ErgoAddress[size];
    this.scores = new long[size];
  }

  /**
   * Puts scores in order.
   *
   * @param scoring miners by number, each once
   * @param scores by miner number, those of {@code scoring} above zero
   */
  static ScoreColumns byKey(int[] scoring, long[] scores, MinerIndex index) {
    ScoreColumns columns = new ScoreColumns(index, scoring.length);
    int row = 0;
    for (int place : index.placesByKey(scoring)) {
      int miner = scoring[place];
      columns.miners[row] = miner;
      // Now: the index may come to know the miner by another address, under the same key.
      columns.addresses[row] = index.address(miner);
      columns.scores[row] = scores[miner];
      row++;
    }
    return columns;
  }

  @Override
  public int size() {
    return miners.length;
  }

  @Override
  public MinerScore get(int row) {
    return new MinerScore(index.key(miners[row]), addresses[row], Score.of(scores[row]));
  }

  /** Sum of all scores, wide enough for any number of them. */
  BigInteger sum() {
    BigInteger before = BigInteger.ZERO;
    long sum = 0;
    for (long score : scores) {
      if (score > Long.MAX_VALUE - sum) {
        before = before.add(BigInteger.valueOf(sum));
        sum = 0;
      }
      sum += score;
    }
    return before.add(BigInteger.valueOf(sum));
  }
}
