package org.leafpay.shares.allocation;

import java.math.BigInteger;
import org.leafpay.types.NanoErg;

/**
 * A round's books: what came in is what went out or stays owed, to the nanoERG.
 *
 * @param reward received for the round's blocks
 * @param carriedIn owed to miners from earlier rounds
 * @param operatorFee the operator's, by the terms
 * @param paid to miners, on chain
 * @param owed to miners after this round; the next round's {@code carriedIn}
 * @param remainder the operator's, by rounding: less than one nanoERG per miner with shares, or the
 *     whole net reward when nobody had any
 */
public record Books(
    NanoErg reward,
    NanoErg carriedIn,
    NanoErg operatorFee,
    NanoErg paid,
    NanoErg owed,
    NanoErg remainder) {
  /**
   * @throws IllegalArgumentException unless reward + carriedIn = operatorFee + paid + owed +
   *     remainder
   */
  public Books {
    BigInteger in = sum(reward, carriedIn);
    BigInteger out = sum(operatorFee, paid, owed, remainder);
    if (!in.equals(out)) {
      throw new IllegalArgumentException(
          "books do not balance: in "
              + in
              + " (reward "
              + reward
              + ", carried in "
              + carriedIn
              + "), out "
              + out
              + " (fee "
              + operatorFee
              + ", paid "
              + paid
              + ", owed "
              + owed
              + ", remainder "
              + remainder
              + ")");
    }
  }

  private static BigInteger sum(NanoErg... amounts) {
    BigInteger sum = BigInteger.ZERO;
    for (NanoErg amount : amounts) {
      sum = sum.add(BigInteger.valueOf(amount.value()));
    }
    return sum;
  }
}
