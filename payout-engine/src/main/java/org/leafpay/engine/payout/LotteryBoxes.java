package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.sortition.lottery.OpenedLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;

/** The boxes of a new round's lotteries. */
public final class LotteryBoxes {
  /**
   * What each of a lottery's two steps may take from its box: a miner fee that nodes relay, and as
   * much again should it be voted up.
   */
  public static final NanoErg BUDGET = NanoErg.of(2_000_000);

  /** A smaller prize is less than both steps may take. */
  public static final NanoErg PRIZE_MIN = BUDGET.times(2);

  private LotteryBoxes() {}

  /** One box for each, drawn one after the other at heights that no other lottery has. */
  static List<BoxCandidate> of(List<DustLottery> lotteries, DrawHeights heights, BlockHeight tip) {
    List<BlockHeight> free = heights.next(lotteries.size(), tip);
    List<BoxCandidate> boxes = new ArrayList<>();
    for (int i = 0; i < lotteries.size(); i++) {
      LotteryTerms terms = new LotteryTerms(free.get(i), BUDGET);
      boxes.add(new OpenedLottery(lotteries.get(i), terms).box().candidate(tip));
    }
    return boxes;
  }
}
