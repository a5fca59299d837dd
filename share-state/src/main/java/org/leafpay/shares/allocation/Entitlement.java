package org.leafpay.shares.allocation;

import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * What one miner gets out of a round.
 *
 * @param key blake2b256 of the address's script
 * @param shareScore of his shares
 * @param carriedScore what stands for {@code carriedIn} in the tree, at the round's own rate
 * @param carriedIn owed to him from earlier rounds
 * @param due his part of the net reward, and {@code carriedIn}
 * @param payment on chain, exactly as the contract computes it; zero when it is too small to pay
 */
public record Entitlement(
    MinerKey key,
    ErgoAddress address,
    Score shareScore,
    Score carriedScore,
    NanoErg carriedIn,
    NanoErg due,
    NanoErg payment) {
  /**
   * @throws IllegalArgumentException when more would be paid than is due
   */
  public Entitlement {
    if (payment.compareTo(due) > 0 || carriedIn.compareTo(due) > 0) {
      throw new IllegalArgumentException(
          address + " is due " + due + " with " + carriedIn + " carried in, got " + payment);
    }
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
