package org.leafpay.shares.source;

import java.util.Locale;
import java.util.Optional;

/** What became of a block that the pool found. */
public enum BlockStatus {
  /** Found, not yet matured: waits. */
  PENDING,
  /** Matured: its reward is to be divided. */
  CONFIRMED,
  /** Not part of the chain: pays nobody. */
  ORPHANED;

  /** The word in the {@code status} column. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<BlockStatus> ofText(String text) {
    for (BlockStatus status : values()) {
      if (status.text().equals(text)) {
        return Optional.of(status);
      }
    }
    return Optional.empty();
  }
}
