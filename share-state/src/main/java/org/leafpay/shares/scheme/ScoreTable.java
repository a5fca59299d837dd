package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.leafpay.types.Score;

/**
 * The scores of a round.
 *
 * @param miners in ascending unsigned key order, each once, each with a score above zero
 * @param total the sum of their scores
 */
public record ScoreTable(List<MinerScore> miners, Score total) {
  /** Nobody's shares count. */
  public static final ScoreTable EMPTY = new ScoreTable(List.of(), Score.ZERO);

  /**
   * @throws IllegalArgumentException when order, scores or total are not as described
   */
  public ScoreTable {
    if (!(miners instanceof ScoreColumns)) {
      miners = List.copyOf(miners);
      requireAscending(miners);
    }
    Score sum = sum(miners);
    if (!sum.equals(total)) {
      throw new IllegalArgumentException("total of the scores: want " + sum + ", got " + total);
    }
  }

  /**
   * Takes scores in any order.
   *
   * @throws IllegalArgumentException when a miner is named twice or a score is zero
   * @throws ScoreOverflowException when the sum is 2^63 or more
   */
  public static ScoreTable of(Collection<MinerScore> scores) {
    List<MinerScore> sorted = new ArrayList<>(scores);
    sorted.sort(Comparator.comparing(MinerScore::key));
    return new ScoreTable(sorted, sum(sorted));
  }

  static ScoreTable of(ScoreColumns scores) {
    return new ScoreTable(scores, sum(scores));
  }

  public boolean isEmpty() {
    return miners.isEmpty();
  }

  private static void requireAscending(List<MinerScore> miners) {
    for (int i = 0; i < miners.size(); i++) {
      MinerScore miner = miners.get(i);
      if (miner.score().value() == 0) {
        throw new IllegalArgumentException("score of zero: " + miner.address());
      }
      if (i > 0 && miners.get(i - 1).key().compareTo(miner.key()) >= 0) {
        throw new IllegalArgumentException("keys do not ascend at " + miner.address());
      }
    }
  }

  private static Score sum(List<MinerScore> miners) {
    BigInteger sum =
        miners instanceof ScoreColumns columns
            ? columns.sum()
            : miners.stream()
                .map(miner -> BigInteger.valueOf(miner.score().value()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    if (sum.bitLength() > Long.SIZE - 1) {
      throw new ScoreOverflowException(
          "the sum of the scores of " + miners.size() + " miners", sum);
    }
    return Score.of(sum.longValueExact());
  }
}
