package org.leafpay.sortition.lottery;

import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/**
 * What a lottery is opened with.
 *
 * @param drawHeight the header of this height decides
 * @param budget what each of its two steps may take from the box, for the miner fee and whoever
 *     takes the trouble
 */
public record LotteryTerms(BlockHeight drawHeight, NanoErg budget) {
  /**
   * So many blocks at least lie between the block that opens a lottery and the one that decides.
   */
  public static final int DRAW_DELAY_MIN = 10;

  /** So many at most, two days: what nobody can draw belongs to nobody. */
  public static final int DRAW_DELAY_MAX = 1_440;

  /** Seed and claim. */
  static final int STEPS = 2;

  /** The box of {@code lottery}: the prize, and the budget of both steps. */
  public DustLotteryBox box(DustLottery lottery) {
    return new DustLotteryBox(
        lottery.leafSet().digest(),
        lottery.prize(),
        drawHeight,
        budget,
        Optional.empty(),
        lottery.prize().plus(budget.times(STEPS)));
  }
}
