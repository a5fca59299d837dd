package org.leafpay.engine.journal;

import java.util.List;
import org.leafpay.types.BlockHeight;

/**
 * A round as it was begun.
 *
 * @param number from 1
 * @param blocks whose reward it divides
 * @param termsJson what it is opened with, as JSON; kept as it is
 */
public record JournalRound(long number, List<BlockRef> blocks, String termsJson) {

  /**
   * A block by height and id: after a reorganisation the same height has another id.
   *
   * @param id as the pool wrote it down; empty when it did not
   */
  public record BlockRef(BlockHeight height, String id) {
    /** Whether one of the two can be in the chain, and not both. */
    public boolean isRivalOf(BlockRef other) {
      boolean sameId = !id.isEmpty() && id.equals(other.id);
      return !equals(other) && (sameId || height.equals(other.height));
    }
  }

  public JournalRound {
    blocks = List.copyOf(blocks);
    if (number < 1) {
      throw new IllegalArgumentException("rounds are numbered from 1, not " + number);
    }
  }

  /** A round that was begun, and how far it is. */
  public record Recorded(JournalRound round, RoundStatus status) {}
}
