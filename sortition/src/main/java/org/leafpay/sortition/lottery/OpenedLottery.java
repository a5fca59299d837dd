package org.leafpay.sortition.lottery;

import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.dust.DustLottery;

/** A lottery, and what it is opened with. */
public record OpenedLottery(DustLottery lottery, LotteryTerms terms) {
  /** Its box before the draw. */
  public DustLotteryBox box() {
    return terms.box(lottery);
  }
}
