package org.leafpay.sortition.lottery;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
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

  private Rearming() {}

  /** Whether a lottery can be armed again in the next block. */
  public static boolean isDue(DustLotteryBox lottery, BlockHeight tip) {
    return lottery.seed().isEmpty()
        && tip.value() >= lottery.drawHeight().value() + Drawing.HEADERS_MAX;
  }

  /**
   * The transaction.
   *
   * @param own a box of whoever does it, without tokens; his change goes back to its script
   * @throws LotteryException when it is not due, or {@code own} holds too little
   */
  public static LotteryStep of(LotteryPosition at, Box own, NanoErg fee, BlockHeight tip) {
    at.requireNotDrawn();
    if (!isDue(at.state(), tip)) {
      throw new LotteryException(
          "the header of block %s can still be shown; the chain is at %s"
              .formatted(at.state().drawHeight(), tip));
    }
    if (!own.tokens().isEmpty() || own.value().compareTo(fee) <= 0) {
      throw new LotteryException("box " + own.id() + " holds too little for the fee, or tokens");
    }
    DustLotteryBox now = at.state();
    DustLotteryBox next =
        new DustLotteryBox(
            now.intervals(),
            now.prize(),
            tip.plus(BLOCKS_AHEAD),
            now.budget(),
            Optional.empty(),
            now.value());
    BlockHeight height = at.creationHeight(tip);
    return new LotteryStep(
        UnsignedTransaction.of(
            List.of(
                new UnsignedInput(at.box().id(), LotteryWitness.of(List.of()).extension()),
                UnsignedInput.of(own)),
            List.of(
                next.candidate(height),
                BoxCandidate.payment(own.value().minus(fee), own.script(), height),
                BoxCandidate.payment(fee, ChainScript.minerFee(), height))),
        List.of(at.box(), own));
  }
}
