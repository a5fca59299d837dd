package org.leafpay.shares.store;

/** A round does not follow from what the ledger holds. Nothing was changed. */
public final class RoundConflictException extends RuntimeException {
  RoundConflictException(long round, String problem) {
    super("round " + round + ": " + problem);
  }
}
