package org.leafpay.shares;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.source.Share;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;

/**
 * A pool made up from a seed: miners who come and go, bursts and silences, a network difficulty
 * that changes, blocks that crowd into one bucket, and orphans.
 *
 * @param shares in no order
 * @param blocks by height, which is not always by time
 */
public record RandomPool(List<Share> shares, List<PoolBlock> blocks) {
  public static final List<ErgoAddress> MINERS =
      IntStream.range(0, 8).mapToObj(TestMiners::address).toList();

  private static final int SECONDS = 1_500;

  public static RandomPool of(Random random) {
    return new RandomPool(shares(random), blocks(random));
  }

  private static List<Share> shares(Random random) {
    int shift = 10 + random.nextInt(30);
    List<Share> shares = new ArrayList<>();
    for (int i = random.nextInt(150); i > 0; i--) {
      int second = random.nextInt(SECONDS);
      // Who left half way is not among the later miners, who came is not among the earlier.
      int miner = second < SECONDS / 2 ? random.nextInt(6) : 2 + random.nextInt(6);
      shares.add(
          TestShares.share(
              MINERS.get(miner),
              1 + (random.nextLong() >>> 1 >>> (shift + random.nextInt(10))),
              1 + (random.nextLong() >>> 1 >>> (shift - random.nextInt(8))),
              second));
    }
    return shares;
  }

  private static List<PoolBlock> blocks(Random random) {
    List<PoolBlock> blocks = new ArrayList<>();
    int count = 2 + random.nextInt(8);
    List<Integer> seconds = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean soon = !seconds.isEmpty() && random.nextInt(3) == 0;
      seconds.add(soon ? seconds.get(i - 1) + random.nextInt(40) : random.nextInt(SECONDS));
    }
    if (random.nextInt(4) > 0) {
      seconds.sort(Comparator.naturalOrder());
    }
    for (int i = 0; i < count; i++) {
      blocks.add(block(random, i + 1, seconds.get(i)));
    }
    return blocks;
  }

  private static PoolBlock block(Random random, int number, int second) {
    BlockStatus status = random.nextInt(4) == 0 ? BlockStatus.ORPHANED : BlockStatus.CONFIRMED;
    long reward =
        random.nextInt(8) == 0 ? 1 + random.nextInt(9) : 1 + random.nextLong(4_000_000_000L);
    return new PoolBlock(
        number,
        BlockHeight.of(1_000 + number),
        1 + (random.nextLong() >>> 1 >>> (8 + random.nextInt(40))),
        status,
        NanoErg.of(status == BlockStatus.CONFIRMED ? reward : 0),
        Optional.of(MINERS.get(random.nextInt(MINERS.size()))),
        "block " + number,
        Instant.ofEpochSecond(second));
  }
}
