package org.leafpay.rewardbox.round;

/** What a transaction does to its round. */
public enum StepKind {
  GENESIS("genesis"),
  PAY("pay"),
  CLOSE("close");

  private final String text;

  StepKind(String text) {
    this.text = text;
  }

  /** The word in files and summaries. */
  public String text() {
    return text;
  }

  /**
   * The kind that {@code text} names.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static StepKind ofText(String text) {
    for (StepKind kind : values()) {
      if (kind.text.equals(text)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("not a kind of transaction: " + text);
  }
}
