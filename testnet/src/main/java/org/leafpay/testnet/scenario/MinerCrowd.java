package org.leafpay.testnet.scenario;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * The miners of a pool, by falling hash rate: the k-th has 1/k of the first one's (Zipf's law).
 *
 * <p>A pool sets each miner's difficulty so that all send shares equally often; so a miner's share
 * difficulty is his part of all hashes in the log, divided by his expected number of shares.
 */
final class MinerCrowd {
  private static final long POOL_HASHES_PER_SECOND = 480_000_000_000L;
  private static final long WEIGHT_OF_FIRST = 1L << 40;
  private static final int LOCK_HEIGHT_MAX = 2_000_000;

  private MinerCrowd() {}

  static List<ScenarioMiner> of(ScenarioSpec spec) {
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "kinds of miners");
    long weightSum = weightSum(spec.minerCount());
    List<ScenarioMiner> miners = new ArrayList<>(spec.minerCount());
    for (int i = 0; i < spec.minerCount(); i++) {
      ErgoAddress address = ErgoAddress.of(script(spec, i, numbers), Network.MAINNET);
      miners.add(new ScenarioMiner(i, address, shareDifficulty(spec, weight(i), weightSum)));
    }
    return miners;
  }

  private static PropositionBytes script(ScenarioSpec spec, int number, SeededNumbers numbers) {
    ThrowawayKey key = ThrowawayKey.of(spec.seed(), "miner " + number);
    boolean toScript = numbers.below(1_000) < spec.scriptMinersPerThousand();
    return toScript
        ? key.scriptLockedUntil(BlockHeight.of(numbers.between(1, LOCK_HEIGHT_MAX)))
        : key.script();
  }

  private static long shareDifficulty(ScenarioSpec spec, long weight, long weightSum) {
    BigInteger hashes =
        BigInteger.valueOf(POOL_HASHES_PER_SECOND)
            .multiply(BigInteger.valueOf(PoolTime.LOG_SECONDS));
    return hashes
        .multiply(BigInteger.valueOf(weight))
        .multiply(BigInteger.valueOf(spec.minerCount()))
        .divide(BigInteger.valueOf(weightSum))
        .divide(BigInteger.valueOf(spec.shareCount()))
        .longValueExact();
  }

  private static long weight(int number) {
    return WEIGHT_OF_FIRST / (number + 1L);
  }

  private static long weightSum(int count) {
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weight(i);
    }
    return sum;
  }
}
