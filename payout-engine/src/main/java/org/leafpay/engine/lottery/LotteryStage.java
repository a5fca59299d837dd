package org.leafpay.engine.lottery;

/** How far a lottery is. */
public enum LotteryStage {
  /** The node is not ready, or its chain changed while it was read: ask again. */
  UNKNOWN("not to be told now"),
  /** This chain does not have its first box. */
  ABSENT("not on the chain"),
  /** The block that decides is not there yet. */
  WAITING("waiting for its block"),
  /** Anybody may draw. */
  DUE("to be drawn"),
  /** Nobody has drawn as long as the header could be shown: it has to be armed again. */
  LATE("missed, to be armed again"),
  /** The winner can be paid. */
  DRAWN("drawn"),
  /** The winner has the prize. */
  PAID("paid");

  private final String text;

  LotteryStage(String text) {
    this.text = text;
  }

  /** For a person. */
  public String text() {
    return text;
  }
}
