package org.leafpay.shares.allocation;

/** What a round comes to. */
public enum AllocationStatus {
  /** Somebody is paid or drawn for: the round goes on chain. */
  PAYS,
  /** Everything is below what may be paid and stays owed: nothing goes on chain. */
  ALL_OWED,
  /** No share counts: nobody is paid, and the net reward is the operator's remainder. */
  NO_SHARES,
  /** Nothing is left to divide after the fee: what is owed stays owed. */
  NO_REWARD
}
