package org.leafpay.testnet.lottery;

import static org.leafpay.testnet.lottery.LotteryAttacks.DRAW_HEIGHT;
import static org.leafpay.testnet.lottery.LotteryAttacks.DUE;
import static org.leafpay.testnet.lottery.LotteryAttacks.NUMBERS_REGISTER;
import static org.leafpay.testnet.lottery.LotteryAttacks.ONE;

import java.util.function.LongUnaryOperator;
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
    tried.honest(NEAREST, tried.twin(TWIN).withOutput(0, box -> moved(box, old -> old - 8)));
    tried.honest(FARTHEST, tried.twin(TWIN).withOutput(0, box -> moved(box, old -> old + 10)));
    LotteryAttacks.onWhatStays(tried, TWIN);
    tried.spend(TWIN, "too soon", spend -> spend.atHeight(DUE));
    drawHeight("too near", old -> old - 9);
    drawHeight("too far", old -> old + 11);
    drawHeight("in the past", old -> old - 400);
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

  private void drawHeight(String name, LongUnaryOperator change) {
    tried.output(TWIN, name, box -> moved(box, change));
  }

  private static BoxCandidate moved(BoxCandidate box, LongUnaryOperator change) {
    return Raw.number(box, NUMBERS_REGISTER, DRAW_HEIGHT, change);
  }
}
