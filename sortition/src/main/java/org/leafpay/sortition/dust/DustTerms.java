package org.leafpay.sortition.dust;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * How small payments become lotteries.
 *
 * @param prizeMin a smaller prize is not worth the fees of its lottery
 * @param prizeMax half a block reward, so that keeping back the block that decides costs its miner
 *     more than another draw could bring him
 */
public record DustTerms(NanoErg prizeMin, NanoErg prizeMax) {
  public DustTerms {
    if (prizeMin.isZero() || prizeMin.compareTo(prizeMax) > 0) {
      throw new IllegalArgumentException(
          "a prize of at least %s and at most %s".formatted(prizeMin, prizeMax));
    }
  }

  /**
   * The lotteries of a round, none with a prize outside these terms. Whoever is in none of them
   * stays owed: a payment above {@code prizeMax}, or one of the last few that do not come to {@code
   * prizeMin}.
   *
   * @param payments each above zero
   */
  public List<DustLottery> lotteries(SortedMap<MinerKey, NanoErg> payments) {
    SortedMap<MinerKey, NanoErg> fitting = new TreeMap<>(payments);
    fitting.values().removeIf(payment -> payment.compareTo(prizeMax) > 0);
    return DustLottery.split(fitting, prizeMax).stream()
        .filter(lottery -> lottery.prize().compareTo(prizeMin) >= 0)
        .toList();
  }
}
