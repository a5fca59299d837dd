package org.leafpay.engine.payout;

/** A round was not finished in time. It goes on where it is when the engine runs again. */
public final class RoundPendingException extends RuntimeException {
  RoundPendingException(String reason) {
    super(reason);
  }
}
