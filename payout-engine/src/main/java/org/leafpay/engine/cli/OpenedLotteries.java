package org.leafpay.engine.cli;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.sortition.dust.DustLottery;

/** The lotteries that a round has opened, for those who read of the round. */
final class OpenedLotteries {
  private OpenedLotteries() {}

  /** A lottery and its box. */
  record Row(LotteryPlace place, DustLottery lottery) {}

  /** In the order of their boxes; none while the round has no place on the chain. */
  static List<Row> of(PublishedRound round) {
    List<LotteryPlace> places =
        round.document().chain().map(ChainPlace::lotteries).orElseGet(List::of);
    List<Row> rows = new ArrayList<>();
    for (LotteryPlace place : places) {
      rows.add(new Row(place, round.lotteries().get(rows.size())));
    }
    return rows;
  }
}
