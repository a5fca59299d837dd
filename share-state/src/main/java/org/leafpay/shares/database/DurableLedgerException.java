package org.leafpay.shares.database;

import org.jspecify.annotations.Nullable;

/**
 * The ledger cannot be used: not reachable, no ledger, one of another version or of another pool.
 */
public final class DurableLedgerException extends RuntimeException {
  DurableLedgerException(LedgerPlace place, String problem, @Nullable Throwable cause) {
    super("ledger " + place + ": " + problem, cause);
  }
}
