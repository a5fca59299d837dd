package org.leafpay.engine.payout;

/** A round that cannot go on by itself: nothing was lost, a person has to look at it. */
public final class RoundHeldException extends RuntimeException {
  public RoundHeldException(String reason) {
    super(reason);
  }
}
