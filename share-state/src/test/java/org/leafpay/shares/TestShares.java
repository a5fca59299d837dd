package org.leafpay.shares;

import java.time.Instant;
import java.util.Optional;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.Share;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;

/** Shares and blocks in which only miner, difficulty and second matter. */
public final class TestShares {
  private TestShares() {}

  public static Share share(int miner, long difficulty, long second) {
    return share(TestMiners.address(miner), difficulty, second);
  }

  public static Share share(ErgoAddress miner, long difficulty, long second) {
    return new Share(
        BlockHeight.of(1),
        difficulty,
        1_000,
        miner,
        Instant.ofEpochSecond(second),
        Optional.empty());
  }

  /** A share under a network difficulty of its own. */
  public static Share share(
      ErgoAddress miner, long difficulty, long networkDifficulty, long second) {
    return new Share(
        BlockHeight.of(1),
        difficulty,
        networkDifficulty,
        miner,
        Instant.ofEpochSecond(second),
        Optional.empty());
  }

  /** A confirmed block that nobody is known to have found. */
  public static PoolBlock block(int height, long rewardNanoErg, long second) {
    return block(height, rewardNanoErg, second, Optional.empty());
  }

  public static PoolBlock block(
      int height, long rewardNanoErg, long second, Optional<ErgoAddress> finder) {
    return new PoolBlock(
        height,
        BlockHeight.of(height),
        1_000,
        BlockStatus.CONFIRMED,
        NanoErg.of(rewardNanoErg),
        finder,
        "block " + height,
        Instant.ofEpochSecond(second));
  }

  public static PoolBlock block(long networkDifficulty, long second) {
    return new PoolBlock(
        1,
        BlockHeight.of(1),
        networkDifficulty,
        BlockStatus.CONFIRMED,
        NanoErg.ofErg("3"),
        Optional.empty(),
        "",
        Instant.ofEpochSecond(second));
  }
}
