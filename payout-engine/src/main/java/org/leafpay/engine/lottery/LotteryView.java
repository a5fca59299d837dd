package org.leafpay.engine.lottery;

import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.types.BlockHeight;

/**
 * A lottery, as one look found it.
 *
 * @param tip the newest block
 * @param trail empty when the chain does not have it, or could not be read
 */
public record LotteryView(
    RoundLottery lottery, LotteryStage stage, BlockHeight tip, Optional<LotteryTrail> trail) {

  static LotteryView of(RoundLottery lottery, BlockHeight tip, LotteryTrail trail) {
    return new LotteryView(lottery, trail.stage(tip), tip, Optional.of(trail));
  }

  static LotteryView without(RoundLottery lottery, LotteryStage stage, BlockHeight tip) {
    return new LotteryView(lottery, stage, tip, Optional.empty());
  }

  /** Who has won; empty before the draw. */
  public Optional<DustInterval> winner() {
    return trail
        .map(LotteryTrail::state)
        .flatMap(DustLotteryBox::seed)
        .map(seed -> lottery.lottery().draw(seed));
  }

  /** The height whose block decides, now that it may have been armed again. */
  public BlockHeight drawHeight() {
    return trail
        .map(found -> found.state().drawHeight())
        .orElseGet(() -> lottery.place().terms().drawHeight());
  }

  /** Blocks on top of the last transaction. */
  public int confirmations() {
    return trail.map(LotteryView::last).map(step -> step.inclusion().confirmations()).orElse(0);
  }

  private static ConfirmedTransaction last(LotteryTrail trail) {
    return trail.steps().isEmpty() ? trail.opening() : trail.steps().get(trail.steps().size() - 1);
  }
}
