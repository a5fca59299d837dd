package org.leafpay.testnet.lottery;

import static org.leafpay.testnet.lottery.LotteryAttacks.DRAW_HEIGHT;
import static org.leafpay.testnet.lottery.LotteryAttacks.DUE;
import static org.leafpay.testnet.lottery.LotteryAttacks.NUMBERS_REGISTER;
import static org.leafpay.testnet.lottery.LotteryAttacks.ONE;

import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.Raw;
import org.leafpay.types.tx.BoxCandidate;

/** What may be tried with a lottery that nobody has drawn in time. */
final class ArmAttacks {
  private static final String TWIN = "arm";
  private static final String NEAREST = "arm for the nearest block";
  private static final String FARTHEST = "arm for the farthest block";

  private final LotteryWorld world;
  private final Attempts tried;

  ArmAttacks(LotteryWorld world, Attempts tried) {
    this.world = world;
    this.tried = tried;
  }

  void add() {
    tried.honest(TWIN, LotteryWorld.spend(world.rearming(0), DUE));
    tried.honest(NEAREST, tried.twin(TWIN).withOutput(0, box -> drawnIn(box, 12)));
    tried.honest(FARTHEST, tried.twin(TWIN).withOutput(0, box -> drawnIn(box, 30)));
    LotteryAttacks.onWhatStays(tried, TWIN);
    tried.spend(TWIN, "too soon", spend -> spend.atHeight(DUE));
    drawHeight("too near", 11);
    drawHeight("too far", 31);
    drawHeight("in the past", -380);
    tried.output(TWIN, "a nanoERG taken", box -> box.withValue(box.value().minus(ONE)));
    tried.output(
        TWIN,
        "a seed of one's own",
        box -> LotteryAttacks.withSeed(box, SyntheticChain.idOf("mine").bytes()));
    tried.box(
        TWIN,
        "after the draw",
        box -> LotteryAttacks.withSeed(box, SyntheticChain.idOf("x").bytes()));
  }

  private void drawHeight(String name, int blocks) {
    tried.output(TWIN, name, box -> drawnIn(box, blocks));
  }

  /** Decided so many blocks behind the block that holds the transaction. */
  private static BoxCandidate drawnIn(BoxCandidate box, int blocks) {
    long height = DUE.value() + 1L;
    return Raw.number(box, NUMBERS_REGISTER, DRAW_HEIGHT, old -> height + blocks);
  }
}
