package org.leafpay.shares.store;

/** What applying a round did. */
public enum ApplyOutcome {
  APPLIED,
  /** The same round with the same content was applied before: nothing changed. */
  ALREADY_APPLIED
}
