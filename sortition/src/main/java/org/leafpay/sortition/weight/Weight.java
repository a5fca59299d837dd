package org.leafpay.sortition.weight;

import org.leafpay.types.Score;

/**
 * A part of the probability.
 *
 * @param value from 0, which is never drawn, to 2^32 - 1
 */
public record Weight(long value) implements Comparable<Weight> {
  /** The largest, and the largest sum of all weights of a tree. */
  public static final long MAX = (1L << 32) - 1;

  public static final Weight ZERO = new Weight(0);

  public Weight {
    if (value < 0 || value > MAX) {
      throw new WeightException("a weight is from 0 to " + MAX + ", got " + value);
    }
  }

  public static Weight of(long value) {
    return new Weight(value);
  }

  /**
   * The weight of a stake or score: floor(score / divisor).
   *
   * @param divisor at least 1
   * @throws WeightException when the weight is too large; it is never cut to fit
   */
  public static Weight of(Score score, long divisor) {
    if (divisor < 1) {
      throw new WeightException("a divisor is at least 1, got " + divisor);
    }
    return new Weight(score.value() / divisor);
  }

  public boolean isZero() {
    return value == 0;
  }

  @Override
  public int compareTo(Weight other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
