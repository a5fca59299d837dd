package org.leafpay.avl.views;

/** Why a leaf of a tree is no miner's leaf of a share-state tree. */
public enum ShareLeafProblem {
  KEY_SIZE("key is not 32 bytes"),
  VALUE_SIZE("value is not 9 bytes"),
  NEGATIVE_SCORE("score below zero"),
  UNKNOWN_FLAG("flag byte is none of 0, 1, 2");

  private final String text;

  ShareLeafProblem(String text) {
    this.text = text;
  }

  /** The reason in a few lower-case words. */
  public String text() {
    return text;
  }
}
