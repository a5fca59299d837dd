package org.leafpay.shares.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.BucketPosition;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.LedgerDelta;
import org.leafpay.shares.database.LedgerPart;

/** Shares that are summed and wait for their commit. */
final class PendingShares {
  private final DurableLedger ledger;
  private final boolean keepsShares;
  private final long bucketSeconds;
  private final Map<SourceStream, PendingStream> streams = new HashMap<>();
  private final List<PendingStream> streamByNumber = new ArrayList<>();
  private final Map<Long, PendingBucket> buckets = new TreeMap<>();

  /** Of the buckets that are not sealed, whether or not something waits for them. */
  private final NavigableMap<Long, SumGuard> guards = new TreeMap<>();

  /** Those that held shares when this began. */
  private final Set<Long> begunBefore;

  private final ShareLog log = new ShareLog();

  /** The bucket of the share before, which is nearly always that of the next. */
  private @Nullable PendingBucket current;

  private long currentFromMicros;
  private long currentToMicros;

  private long counted;
  private long late;
  private long known;
  private long leftOut;

  PendingShares(DurableLedger ledger, boolean keepsShares) {
    this.ledger = ledger;
    this.keepsShares = keepsShares;
    this.begunBefore = Set.copyOf(ledger.openBuckets());
    this.bucketSeconds = ledger.identity().bucketLength().seconds();
  }

  /** What is known of a stream: where the ledger stands with it, to begin with. */
  PendingStream stream(SourceStream stream) {
    return streams.computeIfAbsent(
        stream,
        key -> {
          PendingStream fresh = new PendingStream(key, streamByNumber.size(), ledger.last(key));
          streamByNumber.add(fresh);
          return fresh;
        });
  }

  /**
   * Counts one share, unless it was counted before.
   *
   * @return whether that is so; not when the sum of its miner cannot hold it: it is left out
   */
  boolean take(PendingStream stream, ShareBatch batch, int row) {
    long sequence = batch.sequenceAt(row);
    if (sequence <= stream.last()) {
      known++;
      return true;
    }
    stream.take(sequence);
    long createdMicros = batch.createdMicrosAt(row);
    PendingBucket bucket = bucketOf(createdMicros);
    if (!bucket.add(batch.networkDifficultyAt(row), batch.minerAt(row), batch.difficultyAt(row))) {
      stream.onTime();
      leftOut++;
      return false;
    }
    if (bucket.isLate(createdMicros)) {
      stream.late(sequence, secondOf(createdMicros), bucket.start());
      late++;
    } else {
      stream.onTime();
    }
    bucket.reached(stream, sequence);
    if (keepsShares) {
      log.add(stream, batch, row);
    }
    counted++;
    return true;
  }

  /** Where a share of this time counts. */
  private PendingBucket bucketOf(long createdMicros) {
    PendingBucket same = current;
    if (same != null && createdMicros >= currentFromMicros && createdMicros < currentToMicros) {
      return same;
    }
    long second = secondOf(createdMicros);
    if (second < ledger.sealedUntil()) {
      return buckets.computeIfAbsent(ledger.sealedUntil(), this::open);
    }
    PendingBucket bucket = buckets.computeIfAbsent(second, this::open);
    current = bucket;
    currentFromMicros = second * EpochMicros.PER_SECOND;
    currentToMicros = (second + bucketSeconds) * EpochMicros.PER_SECOND;
    return bucket;
  }

  private long secondOf(long createdMicros) {
    return Math.floorDiv(Math.floorDiv(createdMicros, EpochMicros.PER_SECOND), bucketSeconds)
        * bucketSeconds;
  }

  private PendingBucket open(long second) {
    return new PendingBucket(second, guards.computeIfAbsent(second, this::guard));
  }

  private SumGuard guard(long second) {
    Supplier<List<LedgerPart>> all = () -> partsOf(second);
    return begunBefore.contains(second) ? SumGuard.of(all) : SumGuard.ofEmpty(all);
  }

  /** What is counted for a bucket, on disk and here. */
  private List<LedgerPart> partsOf(long second) {
    List<LedgerPart> parts = new ArrayList<>(ledger.parts(second));
    PendingBucket waiting = buckets.get(second);
    if (waiting != null) {
      waiting.addPartsTo(parts);
    }
    return parts;
  }

  /** Nothing counts any more in buckets that are sealed. */
  void forgetSealed() {
    guards.headMap(ledger.sealedUntil()).clear();
  }

  long size() {
    return counted;
  }

  /** Whether there is anything to commit. */
  boolean isChanged() {
    return streamByNumber.stream().anyMatch(PendingStream::moved);
  }

  /** Shares that came since the counts were taken, counted or not. */
  long seen() {
    return counted + known + leftOut;
  }

  /** All that waits, which this forgets. */
  LedgerDelta takeDelta() {
    List<SourcePosition> reached = new ArrayList<>();
    List<LateShares> lateShares = new ArrayList<>();
    for (PendingStream stream : streamByNumber) {
      if (stream.moved()) {
        reached.add(stream.stream().at(stream.last()));
        lateShares.addAll(stream.commit());
      }
    }
    List<LedgerPart> parts = new ArrayList<>();
    List<BucketPosition> positions = new ArrayList<>();
    for (PendingBucket bucket : buckets.values()) {
      bucket.addPartsTo(parts);
      bucket.addPositionsTo(positions, streamByNumber);
    }
    buckets.clear();
    current = null;
    return new LedgerDelta(reached, parts, positions, lateShares, log.take());
  }

  /** What became of the shares since this was called last. */
  IngestCount takeCount() {
    IngestCount taken = new IngestCount(counted, late, known);
    counted = 0;
    late = 0;
    known = 0;
    leftOut = 0;
    return taken;
  }

  /** About how many bytes of memory the sums take. */
  long memoryBytes() {
    return buckets.values().stream().mapToLong(PendingBucket::memoryBytes).sum();
  }
}
