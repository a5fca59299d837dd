package org.leafpay.sortition.statement;

import java.util.Optional;

/**
 * What a lottery has come to for one miner.
 *
 * @param miner his interval, which is as long as his payment
 * @param draw who was drawn; empty before
 */
public record LotteryStatement(
    ProvenInterval miner, LotteryHistory history, Optional<StatedDraw> draw) {

  /**
   * A draw, as it is stated.
   *
   * @param number what was drawn, from 0 to below the prize
   * @param winner whose interval has it
   */
  public record StatedDraw(long number, ProvenInterval winner) {}
}
