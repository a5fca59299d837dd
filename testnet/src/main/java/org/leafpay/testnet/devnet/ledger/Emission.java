package org.leafpay.testnet.devnet.ledger;

import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/**
 * How money comes into being.
 *
 * @param firstReward of block 1, so that a fresh devnet has something to play with
 * @param reward of every other block
 * @param maturityBlocks how many blocks later a reward can be spent
 */
public record Emission(NanoErg firstReward, NanoErg reward, int maturityBlocks) {
  /** All money there will ever be; it bounds the first reward. */
  public static final NanoErg SUPPLY = NanoErg.ofErg("97739925");

  /** 100,000 ERG first, then 3 ERG a block, spendable after 720 blocks. */
  public static final Emission DEFAULT =
      new Emission(NanoErg.ofErg("100000"), NanoErg.ofErg("3"), 720);

  public Emission {
    if (maturityBlocks < 1) {
      throw new IllegalArgumentException("maturity of " + maturityBlocks + " blocks");
    }
    if (firstReward.isZero() || reward.isZero() || firstReward.compareTo(SUPPLY) >= 0) {
      throw new IllegalArgumentException("rewards " + firstReward + ", " + reward);
    }
  }

  /** The reward of the block at {@code height}. */
  public NanoErg rewardAt(BlockHeight height) {
    return height.value() == 1 ? firstReward : reward;
  }

  /** All that was issued up to and with the block at {@code height}. */
  public NanoErg issuedAt(BlockHeight height) {
    return height.value() == 0 ? NanoErg.ZERO : firstReward.plus(reward.times(height.value() - 1L));
  }
}
