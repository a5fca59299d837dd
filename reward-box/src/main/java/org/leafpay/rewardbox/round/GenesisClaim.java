package org.leafpay.rewardbox.round;

import java.util.Optional;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;

/**
 * What a pool says of a round, to be compared with its genesis transaction.
 *
 * @param leaves as published
 * @param operatorKey 33 bytes, compressed; empty when nothing is said about the operator
 * @param floor the least that a payment in the round may be worth
 */
public record GenesisClaim(
    RoundLeaves leaves, NanoErg pot, Optional<Bytes> operatorKey, PaymentFloor floor) {

  /** A claim by the usual floor. */
  public static GenesisClaim of(RoundLeaves leaves, NanoErg pot, Optional<Bytes> operatorKey) {
    return new GenesisClaim(leaves, pot, operatorKey, PaymentFloor.USUAL);
  }
}
