package org.leafpay.shares.allocation;

import java.math.BigInteger;
import org.leafpay.types.NanoErg;

/**
 * A round's books: what came in is what went out or stays owed, to the nanoERG.
 *
 * @param reward received for the round's blocks
 * @param carriedIn owed from earlier rounds
 * @param deficit added by the operator, where shares have a price and the net reward is less
 * @param operatorFee the operator's own, by the terms; it stays with his key
 * @param paid on chain: to miners, and to those who have a part of the fee
 * @param drawn put into lotteries for those of them whose payments are too small
 * @param owed to the same after this round; the next round's {@code carriedIn}
 * @param remainder the operator's: by rounding, less than one nanoERG per miner with shares; the
 *     whole net reward when nobody had any; what it has more than the shares' price, where they
 *     have one
 */
public record Books(
    NanoErg reward,
    NanoErg carriedIn,
    NanoErg deficit,
    NanoErg operatorFee,
    NanoErg paid,
    NanoErg drawn,
    NanoErg owed,
    NanoErg remainder) {
  /**
   * @throws IllegalArgumentException unless reward + carriedIn + deficit = operatorFee + paid +
   *     drawn + owed + remainder, with a deficit or a remainder and not both
   */
  public Books {
    BigInteger in = sum(reward, carriedIn, deficit);
    BigInteger out = sum(operatorFee, paid, drawn, owed, remainder);
    if (!in.equals(out) || !(deficit.isZero() || remainder.isZero())) {
      throw new IllegalArgumentException(
          "books do not balance: in %s (reward %s, carried in %s, deficit %s), out %s (fee %s, paid %s, drawn %s, owed %s, remainder %s)"
              .formatted(
                  in, reward, carriedIn, deficit, out, operatorFee, paid, drawn, owed, remainder));
    }
  }

  /** Books without a deficit and without lotteries. */
  public Books(
      NanoErg reward,
      NanoErg carriedIn,
      NanoErg operatorFee,
      NanoErg paid,
      NanoErg owed,
      NanoErg remainder) {
    this(reward, carriedIn, NanoErg.ZERO, operatorFee, paid, NanoErg.ZERO, owed, remainder);
  }

  /**
   * What the books' balance follows from.
   *
   * @param paid on chain
   * @param drawn put into lotteries
   * @param owed after the round
   */
  public record Outgoing(NanoErg paid, NanoErg drawn, NanoErg owed) {}

  /**
   * The books that the others follow from: what they leave is the operator's remainder, what they
   * lack his deficit.
   */
  public static Books of(NanoErg reward, NanoErg carriedIn, NanoErg operatorFee, Outgoing out) {
    BigInteger rest =
        sum(reward, carriedIn).subtract(sum(operatorFee, out.paid, out.drawn, out.owed));
    NanoErg operators = NanoErg.of(rest.abs().longValueExact());
    boolean left = rest.signum() >= 0;
    return new Books(
        reward,
        carriedIn,
        left ? NanoErg.ZERO : operators,
        operatorFee,
        out.paid,
        out.drawn,
        out.owed,
        left ? operators : NanoErg.ZERO);
  }

  /** The same without lotteries. */
  public static Books of(
      NanoErg reward, NanoErg carriedIn, NanoErg operatorFee, NanoErg paid, NanoErg owed) {
    return of(reward, carriedIn, operatorFee, new Outgoing(paid, NanoErg.ZERO, owed));
  }

  private static BigInteger sum(NanoErg... amounts) {
    BigInteger sum = BigInteger.ZERO;
    for (NanoErg amount : amounts) {
      sum = sum.add(BigInteger.valueOf(amount.value()));
    }
    return sum;
  }
}
