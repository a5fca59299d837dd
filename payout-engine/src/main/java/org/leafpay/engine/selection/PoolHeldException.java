package org.leafpay.engine.selection;

/** A pool with which this cannot be done: nothing was changed, a person has to look at it. */
public final class PoolHeldException extends RuntimeException {
  PoolHeldException(String reason) {
    super(reason);
  }

  PoolHeldException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
