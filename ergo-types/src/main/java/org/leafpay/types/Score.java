package org.leafpay.types;

import java.math.BigInteger;

/** What a miner's shares are worth in a round: a sum of difficulties, never negative. */
public record Score(long value) implements Comparable<Score> {
  public static final Score ZERO = new Score(0);

  public Score {
    if (value < 0) {
      throw new IllegalArgumentException("score below zero: " + value);
    }
  }

  public static Score of(long value) {
    return new Score(value);
  }

  public Score plus(Score other) {
    return new Score(Math.addExact(value, other.value));
  }

  public Score minus(Score other) {
    return new Score(Math.subtractExact(value, other.value));
  }

  /**
   * This score's part of {@code pot}: floor(score * pot / total), as the contract computes it.
   *
   * @throws IllegalArgumentException when the score is more than the total, or the total is zero
   */
  public NanoErg partOf(NanoErg pot, Score total) {
    if (total.value == 0 || value > total.value) {
      throw new IllegalArgumentException("score " + value + " of a total of " + total.value);
    }
    BigInteger product = BigInteger.valueOf(value).multiply(BigInteger.valueOf(pot.value()));
    return new NanoErg(product.divide(BigInteger.valueOf(total.value)).longValueExact());
  }

  public static Score sum(Iterable<Score> scores) {
    Score total = ZERO;
    for (Score score : scores) {
      total = total.plus(score);
    }
    return total;
  }

  @Override
  public int compareTo(Score other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
