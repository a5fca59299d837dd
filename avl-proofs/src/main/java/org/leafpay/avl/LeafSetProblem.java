package org.leafpay.avl;

/** Why leaves, or keys asked for, do not fit a tree. */
public enum LeafSetProblem {
  KEY_SIZE("key of the wrong length"),
  VALUE_SIZE("value of the wrong length"),
  SENTINEL_KEY("key is a sentinel (all bytes 00, or all bytes ff)"),
  DUPLICATE_KEY("key given twice"),
  UNKNOWN_KEY("no leaf with this key"),
  NOT_ASCENDING("key not above the one before it (unsigned)");

  private final String text;

  LeafSetProblem(String text) {
    this.text = text;
  }

  /** The reason in a few lower-case words. */
  public String text() {
    return text;
  }
}
