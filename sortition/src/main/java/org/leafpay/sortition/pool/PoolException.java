package org.leafpay.sortition.pool;

/** What a pool does not allow, or not now. Nothing was changed. */
public final class PoolException extends IllegalStateException {
  PoolException(String reason) {
    super(reason);
  }
}
