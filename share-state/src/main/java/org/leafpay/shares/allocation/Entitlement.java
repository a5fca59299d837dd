package org.leafpay.shares.allocation;

import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * What one miner gets out of a round, or somebody who has a part of the fee.
 *
 * @param key blake2b256 of the address's script
 * @param shareScore of his shares
 * @param carriedScore what stands for {@code carriedIn} and {@code fee} in the tree, at the round's
 *     own rate
 * @param carriedIn owed to him from earlier rounds
 * @param fee his part of the operator's fee
 * @param due his part of the net reward, {@code carriedIn} and {@code fee}
 * @param payment on chain, exactly as the contract computes it; zero when it is too small to pay
 * @param drawn the same amount where it is drawn for instead: his interval in a lottery, whoever
 *     wins it; zero when {@code payment} is not
 */
public record Entitlement(
    MinerKey key,
    ErgoAddress address,
    Score shareScore,
    Score carriedScore,
    NanoErg carriedIn,
    NanoErg fee,
    NanoErg due,
    NanoErg payment,
    NanoErg drawn) {
  /**
   * @throws IllegalArgumentException when more would be paid or drawn for than is due, or both
   *     would be done
   */
  public Entitlement {
    if (payment.plus(drawn).compareTo(due) > 0 || carriedIn.plus(fee).compareTo(due) > 0) {
      throw new IllegalArgumentException(
          "%s is due %s with %s carried in and %s of the fee, got %s and %s is drawn for"
              .formatted(address, due, carriedIn, fee, payment, drawn));
    }
    if (!payment.isZero() && !drawn.isZero()) {
      throw new IllegalArgumentException(
          "%s is paid %s, and %s is drawn for".formatted(address, payment, drawn));
    }
  }

  /** Of somebody for whom nothing is drawn. */
  public Entitlement(
      MinerKey key,
      ErgoAddress address,
      Score shareScore,
      Score carriedScore,
      NanoErg carriedIn,
      NanoErg fee,
      NanoErg due,
      NanoErg payment) {
    this(key, address, shareScore, carriedScore, carriedIn, fee, due, payment, NanoErg.ZERO);
  }

  /** The same, with {@code newPayment} on chain. */
  Entitlement paid(NanoErg newPayment) {
    return new Entitlement(
        key, address, shareScore, carriedScore, carriedIn, fee, due, newPayment, NanoErg.ZERO);
  }

  /** The same with an interval in a lottery, which may be of nothing. */
  Entitlement drawnFor(NanoErg interval) {
    return new Entitlement(
        key, address, shareScore, carriedScore, carriedIn, fee, due, payment, interval);
  }

  /** The score in the tree. Zero when there is no leaf. */
  public Score score() {
    return shareScore.plus(carriedScore);
  }

  /** Whether he is paid in this round. */
  public boolean payable() {
    return !payment.isZero();
  }

  /** Whether this round is done with him on chain: by a payment or a lottery. */
  boolean settled() {
    return payable() || !drawn.isZero();
  }

  /** What the ledger carries on. */
  public NanoErg owedAfter() {
    return due.minus(payment).minus(drawn);
  }
}
