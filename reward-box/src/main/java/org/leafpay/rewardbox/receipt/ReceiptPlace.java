package org.leafpay.rewardbox.receipt;

/** Which of a receipt's two states of the round is meant. */
public enum ReceiptPlace {
  BEFORE("before"),
  AFTER("after");

  private final String text;

  ReceiptPlace(String text) {
    this.text = text;
  }

  /** The name of the field in the file. */
  public String text() {
    return text;
  }
}
