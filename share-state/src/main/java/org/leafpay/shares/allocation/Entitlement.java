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
 */
public record Entitlement(
    MinerKey key,
    ErgoAddress address,
    Score shareScore,
    Score carriedScore,
    NanoErg carriedIn,
    NanoErg fee,
    NanoErg due,
    NanoErg payment) {
  /**
   * @throws IllegalArgumentException when more would be paid than is due
   */
  public Entitlement {
    if (payment.compareTo(due) > 0 || carriedIn.plus(fee).compareTo(due) > 0) {
      throw new IllegalArgumentException(
          "%s is due %s with %s carried in and %s of the fee, got %s"
              .formatted(address, due, carriedIn, fee, payment));
    }
  }

  /** The same, with {@code newPayment} on chain. */
  Entitlement paid(NanoErg newPayment) {
    return new Entitlement(key, address, shareScore, carriedScore, carriedIn, fee, due, newPayment);
  }

  /** The score in the tree. Zero when there is no leaf. */
  public Score score() {
    return shareScore.plus(carriedScore);
  }

  /** Whether he is paid in this round. */
  public boolean payable() {
    return !payment.isZero();
  }

  /** What the ledger carries on. */
  public NanoErg owedAfter() {
    return due.minus(payment);
  }
}
