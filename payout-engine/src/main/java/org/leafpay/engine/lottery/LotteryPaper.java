package org.leafpay.engine.lottery;

import java.util.Optional;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.statement.LotteryStatement;
import org.leafpay.types.address.ErgoAddress;

/**
 * A statement with the names that a person knows things by. Round and number are what the pool
 * calls the lottery; nothing shows them but its files.
 *
 * @param winner whose interval was drawn; empty before the draw
 */
public record LotteryPaper(
    long round,
    int number,
    ErgoAddress miner,
    Optional<ErgoAddress> winner,
    LotteryStatement statement) {
  public LotteryPaper {
    if (winner.isPresent() != statement.draw().isPresent()) {
      throw new IllegalArgumentException("a draw goes with its winner");
    }
  }

  /** The miner's interval, as long as his payment. */
  public DustInterval interval() {
    return statement.miner().interval();
  }

  /** Whether it was the miner who won. */
  public boolean isWon() {
    return winner.equals(Optional.of(miner));
  }
}
