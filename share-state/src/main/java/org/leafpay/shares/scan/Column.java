package org.leafpay.shares.scan;

import java.util.Optional;

/** What is read of a row. The names are miningcore's, as are those of the JSON fields. */
public enum Column {
  POOL_ID("poolid", true),
  HEIGHT("blockheight", true),
  DIFFICULTY("difficulty", true),
  NETWORK_DIFFICULTY("networkdifficulty", true),
  MINER("miner", true),
  CREATED("created", true),
  WORKER("worker", false),
  /** Which life of the writer a sequence belongs to; zero where it is missing. */
  EPOCH("epoch", false),
  /** Number of the share within its epoch; the number of the row where it is missing. */
  SEQUENCE("sequence", false);

  static final int COUNT = values().length;

  /** One bit for each column that a row must have. */
  static final int REQUIRED = requiredBits();

  private final String text;
  private final boolean required;

  Column(String text, boolean required) {
    this.text = text;
    this.required = required;
  }

  /** The column's name in files. */
  public String text() {
    return text;
  }

  boolean isRequired() {
    return required;
  }

  int bit() {
    return 1 << ordinal();
  }

  static Optional<Column> ofText(String text) {
    for (Column column : values()) {
      if (column.text.equals(text)) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  private static int requiredBits() {
    int bits = 0;
    for (Column column : values()) {
      bits |= column.required ? column.bit() : 0;
    }
    return bits;
  }
}
