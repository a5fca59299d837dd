package org.leafpay.engine.journal;

/** What writing something down has changed. */
public enum RecordOutcome {
  RECORDED,
  /** It was there with the same content; nothing has changed. */
  ALREADY_RECORDED
}
