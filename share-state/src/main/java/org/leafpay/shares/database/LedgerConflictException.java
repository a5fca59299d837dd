package org.leafpay.shares.database;

/**
 * Somebody else has written to the ledger. Nothing of the commit was kept; opened anew, the ledger
 * knows what is counted, and sources deliver the rest again.
 */
public final class LedgerConflictException extends RuntimeException {
  LedgerConflictException() {
    super("another process writes to the same ledger");
  }
}
