package org.leafpay.sortition.lottery;

import java.util.List;
import java.util.Optional;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/**
 * What a pool says of the lotteries beside a round, to be compared with its genesis transaction.
 *
 * @param lotteries those of the round, in order; none when there are none
 * @param prizeMax half the reward of a block
 * @param openedAt height of the block that holds the genesis transaction; empty as long as no block
 *     does
 */
public record LotteryClaim(
    List<OpenedLottery> lotteries, NanoErg prizeMax, Optional<BlockHeight> openedAt) {
  public LotteryClaim {
    lotteries = List.copyOf(lotteries);
  }
}
