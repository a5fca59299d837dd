package org.leafpay.shares.scheme;

import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.source.PoolBlock;

/**
 * What a scheme is told of a round beside the shares. All of it is published with the round.
 *
 * @param block whose reward is divided
 * @param fee what the operator and others take; counts where shares have a price
 */
public record BlockContext(PoolBlock block, OperatorFee fee, PriorRounds prior) {
  /** The first block of a pool without a fee. */
  public static BlockContext of(PoolBlock block) {
    return new BlockContext(block, OperatorFee.NONE, PriorRounds.NONE);
  }
}
