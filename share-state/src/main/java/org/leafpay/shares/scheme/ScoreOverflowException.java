package org.leafpay.shares.scheme;

import java.math.BigInteger;

/**
 * Scores sum up to more than a signed 64-bit integer holds, which is what the contract counts in.
 */
public final class ScoreOverflowException extends ArithmeticException {
  private final transient BigInteger sum;

  public ScoreOverflowException(String what, BigInteger sum) {
    super(what + " is " + sum + ", more than " + Long.MAX_VALUE);
    this.sum = sum;
  }

  /** The sum that did not fit. */
  public BigInteger sum() {
    return sum;
  }
}
