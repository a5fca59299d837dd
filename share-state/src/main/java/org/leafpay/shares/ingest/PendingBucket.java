package org.leafpay.shares.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.database.BucketPosition;
import org.leafpay.shares.database.LedgerPart;
import org.leafpay.shares.ledger.MinerSums;

/** What came for one bucket since the last commit. */
final class PendingBucket {
  private final long start;

  /** Nearly always one each; another one where a sum no longer fits. */
  private final Map<Long, List<MinerSums>> sumsByNetworkDifficulty = new TreeMap<>();

  private long[] lastByStream = {};
  private long currentNetworkDifficulty;
  private @Nullable MinerSums current;

  PendingBucket(long start) {
    this.start = start;
  }

  void add(long networkDifficulty, int miner, long difficulty) {
    MinerSums sums = current;
    if (sums == null || networkDifficulty != currentNetworkDifficulty) {
      sums = select(networkDifficulty);
    }
    if (!sums.add(miner, difficulty)) {
      another(networkDifficulty).add(miner, difficulty);
    }
  }

  private MinerSums select(long networkDifficulty) {
    List<MinerSums> parts =
        sumsByNetworkDifficulty.computeIfAbsent(networkDifficulty, key -> new ArrayList<>());
    if (parts.isEmpty()) {
      parts.add(new MinerSums());
    }
    return makeCurrent(networkDifficulty, parts.get(parts.size() - 1));
  }

  private MinerSums another(long networkDifficulty) {
    MinerSums fresh = new MinerSums();
    sumsByNetworkDifficulty.computeIfAbsent(networkDifficulty, key -> new ArrayList<>()).add(fresh);
    return makeCurrent(networkDifficulty, fresh);
  }

  private MinerSums makeCurrent(long networkDifficulty, MinerSums sums) {
    currentNetworkDifficulty = networkDifficulty;
    current = sums;
    return sums;
  }

  /** A share of {@code stream} counts here. */
  void reached(PendingStream stream, long sequence) {
    if (stream.number() >= lastByStream.length) {
      int known = lastByStream.length;
      lastByStream = Arrays.copyOf(lastByStream, stream.number() + 4);
      Arrays.fill(lastByStream, known, lastByStream.length, Positions.NOTHING);
    }
    lastByStream[stream.number()] = sequence;
  }

  void addPartsTo(List<LedgerPart> parts) {
    sumsByNetworkDifficulty.forEach(
        (networkDifficulty, sums) ->
            sums.forEach(
                part -> parts.add(new LedgerPart(start, networkDifficulty, part.toColumns()))));
  }

  void addPositionsTo(List<BucketPosition> positions, List<PendingStream> streams) {
    for (int number = 0; number < lastByStream.length; number++) {
      if (lastByStream[number] != Positions.NOTHING) {
        positions.add(
            new BucketPosition(start, streams.get(number).stream().at(lastByStream[number])));
      }
    }
  }

  long memoryBytes() {
    return sumsByNetworkDifficulty.values().stream()
        .flatMap(List::stream)
        .mapToLong(MinerSums::memoryBytes)
        .sum();
  }
}
