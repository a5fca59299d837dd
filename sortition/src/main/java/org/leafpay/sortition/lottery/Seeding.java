package org.leafpay.sortition.lottery;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.LotteryWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Writes the seed into a lottery's box. Whoever does it has no choice: a header decides. */
public final class Seeding {
  private Seeding() {}

  /**
   * The transaction.
   *
   * @param fee taken from the box; the whole of it goes to the miner of the block
   * @throws LotteryException when the lottery is drawn, or the fee is above its budget
   */
  public static LotteryStep of(LotteryPosition at, Drawing drawing, NanoErg fee, BlockHeight tip) {
    at.requireNotDrawn();
    DustLotteryBox now = at.state();
    Hash32 seed = ScriptDraw.seed(drawing.id().hash(), at.box().id().hash());
    DustLotteryBox next =
        new DustLotteryBox(
            now.intervals(),
            now.prize(),
            now.drawHeight(),
            now.budget(),
            Optional.of(seed),
            at.valueAfterTaking(fee));
    BlockHeight height = at.creationHeight(tip);
    UnsignedInput input =
        new UnsignedInput(at.box().id(), LotteryWitness.of(drawing.headers()).extension());
    return new LotteryStep(
        UnsignedTransaction.of(
            List.of(input),
            List.of(
                next.candidate(height), BoxCandidate.payment(fee, ChainScript.minerFee(), height))),
        List.of(at.box()));
  }
}
