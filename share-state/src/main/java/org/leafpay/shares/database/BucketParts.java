package org.leafpay.shares.database;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLayer;
import org.leafpay.shares.ledger.LedgerOverflowException;
import org.leafpay.shares.ledger.MinerSums;
import org.leafpay.shares.ledger.SumColumns;

/** Puts the parts of a bucket together. */
final class BucketParts {
  private final MinerIndex miners;

  BucketParts(MinerIndex miners) {
    this.miners = miners;
  }

  /**
   * The buckets that {@code parts} belong to, oldest first.
   *
   * @param parts by bucket
   * @throws LedgerOverflowException when a miner's sum is 2^63 or more
   */
  List<Bucket> buckets(List<LedgerPart> parts) {
    NavigableMap<Long, NavigableMap<Long, List<SumColumns>>> byBucket = new TreeMap<>();
    for (LedgerPart part : parts) {
      byBucket
          .computeIfAbsent(part.bucket(), key -> new TreeMap<>())
          .computeIfAbsent(part.networkDifficulty(), key -> new ArrayList<>())
          .add(part.sums());
    }
    List<Bucket> buckets = new ArrayList<>(byBucket.size());
    byBucket.forEach((second, layers) -> buckets.add(bucket(second, layers)));
    return buckets;
  }

  private Bucket bucket(long second, Map<Long, List<SumColumns>> byNetworkDifficulty) {
    Instant start = Instant.ofEpochSecond(second);
    List<BucketLayer> layers = new ArrayList<>(byNetworkDifficulty.size());
    byNetworkDifficulty.forEach(
        (networkDifficulty, parts) ->
            layers.add(new BucketLayer(networkDifficulty, merge(start, parts))));
    return new Bucket(start, layers, miners);
  }

  private SumColumns merge(Instant start, List<SumColumns> parts) {
    if (parts.size() == 1) {
      return parts.get(0);
    }
    MinerSums sums = new MinerSums();
    for (SumColumns part : parts) {
      for (int row = 0; row < part.size(); row++) {
        int miner = part.minerAt(row);
        long difficulty = part.difficultySumAt(row);
        if (!sums.add(miner, difficulty, part.shareCountAt(row))) {
          throw LedgerOverflowException.ofSum(
              miners.address(miner), start, sums.sumOf(miner), difficulty);
        }
      }
    }
    return sums.toColumns();
  }
}
