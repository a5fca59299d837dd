package org.leafpay.sortition.lottery;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Gives a lottery that nobody has drawn in time another draw height. Whoever does it pays the fee
 * himself; nothing leaves the box.
 */
public final class Rearming {
  /**
   * The script wants 12 to 30 blocks behind the block that holds the transaction. Twenty from the
   * next block on stay within that for eight blocks.
   */
  private static final int BLOCKS_AHEAD = 21;

  /** Counted from the newest block, so that the very next one can hold the transaction. */
  private static final int BLOCKS_AHEAD_MAX = 31;

  private Rearming() {}

  /** Whether a lottery can be armed again in the next block. */
  public static boolean isDue(DustLotteryBox lottery, BlockHeight tip) {
    return lottery.seed().isEmpty()
        && tip.value() >= lottery.drawHeight().value() + Drawing.HEADERS_MAX;
  }

  /**
   * What whoever does it pays with.
   *
   * @param box without tokens
   * @param change whose script gets the rest
   */
  public record OwnFee(Box box, PropositionBytes change, NanoErg fee) {
    public OwnFee {
      if (!box.tokens().isEmpty() || box.value().compareTo(fee) <= 0) {
        throw new LotteryException("box " + box.id() + " holds too little for the fee, or tokens");
      }
    }
  }

  /**
   * The draw heights that can be had now: no two lotteries should have the same. The later ones
   * leave the transaction less time to get into a block.
   */
  public static List<BlockHeight> drawHeights(BlockHeight tip) {
    return IntStream.rangeClosed(BLOCKS_AHEAD, BLOCKS_AHEAD_MAX).mapToObj(tip::plus).toList();
  }

  /**
   * The transaction, with the first of {@link #drawHeights}.
   *
   * @param own a box of whoever does it, without tokens; his change goes back to its script
   * @throws LotteryException when it is not due, or {@code own} holds too little
   */
  public static LotteryStep of(LotteryPosition at, Box own, NanoErg fee, BlockHeight tip) {
    return of(at, tip.plus(BLOCKS_AHEAD), new OwnFee(own, own.script(), fee), tip);
  }

  /**
   * The transaction.
   *
   * @param drawHeight one of {@link #drawHeights}
   * @throws LotteryException when it is not due
   */
  public static LotteryStep of(
      LotteryPosition at, BlockHeight drawHeight, OwnFee own, BlockHeight tip) {
    at.requireNotDrawn();
    if (!isDue(at.state(), tip)) {
      throw new LotteryException(
          "the header of block %s can still be shown; the chain is at %s"
              .formatted(at.state().drawHeight(), tip));
    }
    DustLotteryBox now = at.state();
    DustLotteryBox next =
        new DustLotteryBox(
            now.intervals(), now.prize(), drawHeight, now.budget(), Optional.empty(), now.value());
    BlockHeight height = at.creationHeight(tip);
    NanoErg change = own.box().value().minus(own.fee());
    return new LotteryStep(
        UnsignedTransaction.of(
            List.of(
                new UnsignedInput(at.box().id(), LotteryWitness.of(List.of()).extension()),
                UnsignedInput.of(own.box())),
            List.of(
                next.candidate(height),
                BoxCandidate.payment(change, own.change(), height),
                BoxCandidate.payment(own.fee(), ChainScript.minerFee(), height))),
        List.of(at.box(), own.box()));
  }
}
