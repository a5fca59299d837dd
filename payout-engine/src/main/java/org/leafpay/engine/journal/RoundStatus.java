package org.leafpay.engine.journal;

/** How far a round is. */
public enum RoundStatus {
  /** Something is left to do. */
  OPEN,
  /** Every step is in a block or replaced. A reorganisation may open the round again. */
  CLOSED
}
