package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leafpay.shares.batch.MinerIndex;

/** A bucket that still takes shares. */
final class OpenBucket {
  private final Instant start;
  private final NavigableMap<Long, MinerSums> sumsByNetworkDifficulty = new TreeMap<>();

  OpenBucket(Instant start) {
    this.start = start;
  }

  void add(long networkDifficulty, int miner, long difficulty, int shareCount, MinerIndex miners) {
    MinerSums sums =
        sumsByNetworkDifficulty.computeIfAbsent(networkDifficulty, key -> new MinerSums());
    if (!sums.add(miner, difficulty, shareCount)) {
      throw LedgerOverflowException.ofSum(
          miners.address(miner), start, sums.sumOf(miner), difficulty);
    }
  }

  Bucket toBucket(MinerIndex miners) {
    List<BucketLayer> layers = new ArrayList<>(sumsByNetworkDifficulty.size());
    sumsByNetworkDifficulty.forEach(
        (networkDifficulty, sums) ->
            layers.add(new BucketLayer(networkDifficulty, sums.toColumns())));
    return new Bucket(start, layers, miners);
  }
}
