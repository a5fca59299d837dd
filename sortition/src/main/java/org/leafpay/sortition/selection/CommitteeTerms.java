package org.leafpay.sortition.selection;

import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;

/**
 * Who is to decide about a box: members of a pool that are not known when it is made.
 *
 * @param pool the NFT of the pool that draws
 * @param threshold so many of those who are drawn must sign
 * @param draws so many draws there are; who is drawn twice counts once
 * @param fallbackKey 33 bytes, compressed: whose the box is when nobody came in time
 * @param deadlineBlocks so many blocks behind the box's creation height that is
 */
public record CommitteeTerms(
    TokenId pool, int threshold, int draws, Bytes fallbackKey, int deadlineBlocks) {
  /** With more keys the condition and its proof would not fit everywhere. */
  public static final int THRESHOLD_MAX = 32;

  public CommitteeTerms {
    if (threshold < 1 || threshold > THRESHOLD_MAX) {
      throw new IllegalArgumentException(
          "1 to %d members decide, not %d".formatted(THRESHOLD_MAX, threshold));
    }
    if (draws < threshold || draws > ConsumerTerms.Committee.DRAWS_MAX) {
      throw new IllegalArgumentException(
          "%d members cannot come from %d draws".formatted(threshold, draws));
    }
    if (deadlineBlocks < 1) {
      throw new IllegalArgumentException("a deadline is ahead, not " + deadlineBlocks + " blocks");
    }
  }

  /**
   * The box.
   *
   * @param epoch of the pool, one whose seed nobody knows yet
   * @param height its creation height
   */
  public ConsumerBox box(NanoErg value, long epoch, BlockHeight height) {
    ConsumerTerms.Committee terms =
        new ConsumerTerms.Committee(epoch, draws, threshold, height.plus(deadlineBlocks));
    return new ConsumerBox(pool, terms, fallbackKey, value);
  }
}
