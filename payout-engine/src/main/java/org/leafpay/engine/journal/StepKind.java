package org.leafpay.engine.journal;

import java.util.Locale;

/** What a transaction does for its round. */
public enum StepKind {
  GENESIS,
  PAY,
  CLOSE;

  /** As files and summaries write it: in small letters. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
