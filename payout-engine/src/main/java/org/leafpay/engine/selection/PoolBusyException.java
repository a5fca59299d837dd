package org.leafpay.engine.selection;

/** A pool that has to stay as it is for a while: the same command will do later. */
public final class PoolBusyException extends RuntimeException {
  PoolBusyException(String reason) {
    super(reason);
  }
}
