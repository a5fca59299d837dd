package org.leafpay.engine.prepare;

import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.shares.scheme.BlockContext;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.address.Network;

/**
 * Which reward a round divides, and by which rules.
 *
 * @param network whose addresses the miners have
 * @param pool the pool's name in its own files
 * @param round its number, from 1
 * @param block confirmed
 * @param prior what the scheme takes from the rounds before
 */
public record RoundRequest(
    Network network,
    String pool,
    long round,
    PoolBlock block,
    RoundPolicy policy,
    PriorRounds prior) {
  public RoundRequest {
    if (!block.isConfirmed()) {
      throw new IllegalArgumentException(
          "block " + block.height() + " is " + block.status() + ", not confirmed");
    }
  }

  /** What the scheme is told of the round. */
  BlockContext context() {
    return new BlockContext(block, policy.operatorFee(), prior);
  }
}
