package org.leafpay.shares.ingest;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.database.BucketPosition;
import org.leafpay.shares.database.LedgerPart;
import org.leafpay.shares.ledger.MinerSums;

/** What came for one bucket since the last commit. */
final class PendingBucket {
  private final long start;
  private final long startMicros;
  private final SumGuard guard;
  private final Map<Long, MinerSums> sumsByNetworkDifficulty = new TreeMap<>();
  private long[] lastByStream = {};
  private long currentNetworkDifficulty;
  private @Nullable MinerSums current;

  /**
   * What comes for a bucket.
   *
   * @param start seconds since the epoch
   */
  PendingBucket(long start, SumGuard guard) {
    this.start = start;
    this.startMicros = start * EpochMicros.PER_SECOND;
    this.guard = guard;
  }

  /** When it starts, in seconds since the epoch. */
  long start() {
    return start;
  }

  /** Whether a share that counts here belongs into a bucket before. */
  boolean isLate(long createdMicros) {
    return createdMicros < startMicros;
  }

  /** Counts a share, unless its miner's sum can not hold it. */
  boolean add(long networkDifficulty, int miner, long difficulty) {
    if (!guard.admits(networkDifficulty, miner, difficulty)) {
      return false;
    }
    MinerSums sums = current;
    if (sums == null || networkDifficulty != currentNetworkDifficulty) {
      sums = sumsByNetworkDifficulty.computeIfAbsent(networkDifficulty, key -> new MinerSums());
      currentNetworkDifficulty = networkDifficulty;
      current = sums;
    }
    if (!sums.add(miner, difficulty)) {
      throw new IllegalStateException("what fits into a whole does not fit into its part");
    }
    return true;
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
            parts.add(new LedgerPart(start, networkDifficulty, sums.toColumns())));
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
    return sumsByNetworkDifficulty.values().stream().mapToLong(MinerSums::memoryBytes).sum();
  }
}
