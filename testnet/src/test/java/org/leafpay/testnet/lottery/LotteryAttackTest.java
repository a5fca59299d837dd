package org.leafpay.testnet.lottery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leafpay.sortition.draw.DrawException;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.lottery.Claim;
import org.leafpay.sortition.lottery.LotteryException;
import org.leafpay.sortition.lottery.LotteryPosition;
import org.leafpay.sortition.lottery.Seeding;
import org.leafpay.testnet.bench.selection.Judges;
import org.leafpay.testnet.refusal.Attempts;
import org.leafpay.testnet.refusal.SpecifiedRefusals;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/** The dust lottery under sigma-state 4.0.5 and both verifiers: honest steps, and attacks. */
class LotteryAttackTest extends SpecifiedRefusals {
  private final LotteryWorld world = new LotteryWorld();
  private final Attempts tried = LotteryAttacks.of(world);
  private final Judges judges = judgesOn(world.chain);

  LotteryAttackTest() {
    super("dust-lottery");
  }

  @Override
  protected Attempts tried() {
    return tried;
  }

  @Override
  protected Judges judges() {
    return judges;
  }

  @Test
  void theWinnerGetsThePrizeAndWhatNoStepTook() {
    NanoErg paid = world.claiming().transaction().outputs().get(0).value();
    NanoErg unspent = LotteryWorld.BUDGET.minus(LotteryWorld.FEE).times(2);
    assertThat(paid).isEqualTo(world.lottery.prize().plus(unspent));
  }

  @Test
  void noStepIsMadeThatTheScriptWouldRefuse() {
    refused(
        "nobody is drawn yet",
        () -> Claim.of(world.open, world.winner(), LotteryWorld.FEE, LotteryWorld.DRAW));
    refused(
        "is not that of winner",
        () -> Claim.of(world.drawn(), LotteryWorld.OWNER, LotteryWorld.FEE, LotteryWorld.DRAW));
    NanoErg dear = LotteryWorld.BUDGET.plus(NanoErg.of(1));
    refused(
        "a step may take", () -> Claim.of(world.drawn(), world.winner(), dear, LotteryWorld.DRAW));
    Drawing drawing =
        Drawing.of(
            LotteryWorld.DRAW,
            LotteryWorld.DRAW,
            world.chain.bytes(LotteryWorld.DRAW, LotteryWorld.DRAW));
    refused(
        "drawn already",
        () -> Seeding.of(world.drawn(), drawing, LotteryWorld.FEE, LotteryWorld.DRAW));
    refused("can still be shown", () -> world.rearming(-1));
  }

  @Test
  void nothingIsDrawnFromHeadersThatAreNotThere() {
    assertThatExceptionOfType(DrawException.class)
        .isThrownBy(
            () ->
                Drawing.of(
                    LotteryWorld.DRAW, BlockHeight.of(LotteryWorld.DRAW.value() - 1), List.of()))
        .withMessageContaining("decides; the chain is at");
    assertThatExceptionOfType(DrawException.class)
        .isThrownBy(() -> Drawing.of(LotteryWorld.DRAW, LotteryWorld.DRAW, List.of()))
        .withMessageContaining("want the headers");
  }

  @Test
  void refusesABoxThatIsNotOfTheseIntervals() {
    Box other = world.seeding(0).transaction().outputBoxes().get(1);
    refused("another script", () -> LotteryPosition.of(other, world.lottery));
    SortedMap<MinerKey, NanoErg> one = new TreeMap<>();
    one.put(MinerKey.of(LotteryWorld.OWNER), NanoErg.of(1));
    refused(
        "rebuilt from the intervals",
        () -> LotteryPosition.of(world.open.box(), DustLottery.of(one)));
    assertThat(world.open.winner()).isEmpty();
  }

  private static void refused(String reason, Runnable call) {
    assertThatExceptionOfType(LotteryException.class)
        .isThrownBy(call::run)
        .withMessageContaining(reason);
  }
}
