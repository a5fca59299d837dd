package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/** The contract's sums. */
final class Amounts {
  private Amounts() {}

  /**
   * What must stay in the reward box for those who are not paid: ceil(unpaid * pot / total), the
   * least value that the script's {@code value * total >= unpaid * pot} lets through.
   */
  static NanoErg unpaidPart(Score unpaid, NanoErg pot, Score total) {
    BigInteger divisor = BigInteger.valueOf(total.value());
    BigInteger[] parts =
        BigInteger.valueOf(unpaid.value())
            .multiply(BigInteger.valueOf(pot.value()))
            .divideAndRemainder(divisor);
    BigInteger up = parts[1].signum() == 0 ? BigInteger.ZERO : BigInteger.ONE;
    return NanoErg.of(parts[0].add(up).longValueExact());
  }
}
