package org.leafpay.shares.scan;

import java.util.Optional;

/** What is read of a row. The names are miningcore's, as are those of the JSON fields. */
public enum Column {
  POOL_ID(0, "poolid", true),
  HEIGHT(1, "blockheight", true),
  DIFFICULTY(2, "difficulty", true),
  NETWORK_DIFFICULTY(3, "networkdifficulty", true),
  MINER(4, "miner", true),
  CREATED(5, "created", true),
  WORKER(6, "worker", false),
  /** Who wrote a row that has a sequence; the file's own name where it is missing. */
  SOURCE(7, "source", false),
  /** Which life of the writer a sequence belongs to; zero where it is missing. */
  EPOCH(8, "epoch", false),
  /** Number of the share within its epoch; the number of the row where it is missing. */
  SEQUENCE(9, "sequence", false);

  static final int COUNT = values().length;

  /** One bit for each column that a row must have. */
  static final int REQUIRED = requiredBits();

  private final int index;
  private final String text;
  private final boolean required;

  Column(int index, String text, boolean required) {
    this.index = index;
    this.text = text;
    this.required = required;
  }

  /** The column's name in files. */
  public String text() {
    return text;
  }

  /** Whether a row without it is of no use. */
  public boolean isRequired() {
    return required;
  }

  /** Its place in arrays of columns. */
  int index() {
    return index;
  }

  int bit() {
    return 1 << index;
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
