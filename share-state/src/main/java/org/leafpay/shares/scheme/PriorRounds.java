package org.leafpay.shares.scheme;

import java.util.Optional;
import org.leafpay.types.NanoErg;

/**
 * What a scheme takes from the rounds before. Only what it uses is there.
 *
 * @param previous the block behind whose bucket this round's shares begin; empty for a first round,
 *     which begins with the first share
 * @param averageFees the transaction fees that a block of the pool earned on average
 */
public record PriorRounds(Optional<PreviousBlock> previous, Optional<NanoErg> averageFees) {
  /** The scheme takes nothing from them, or there are none. */
  public static final PriorRounds NONE = new PriorRounds(Optional.empty(), Optional.empty());

  static PriorRounds behind(Optional<PreviousBlock> previous) {
    return new PriorRounds(previous, Optional.empty());
  }
}
