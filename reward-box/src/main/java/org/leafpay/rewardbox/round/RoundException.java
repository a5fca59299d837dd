package org.leafpay.rewardbox.round;

/** A transition that the round's rules or its money do not allow. */
public final class RoundException extends IllegalArgumentException {
  RoundException(String reason) {
    super(reason);
  }
}
