package org.leafpay.shares.ingest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
  private final ShareLog log = new ShareLog();

  /** The bucket of the share before, which is nearly always that of the next. */
  private @Nullable PendingBucket current;

  private long currentFromMicros;
  private long currentToMicros;

  private long counted;
  private long late;
  private long known;

  PendingShares(DurableLedger ledger, boolean keepsShares) {
    this.ledger = ledger;
    this.keepsShares = keepsShares;
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

  /** Counts one share, unless it was counted before. */
  void take(PendingStream stream, ShareBatch batch, int row) {
    long sequence = batch.sequenceAt(row);
    if (sequence <= stream.last()) {
      known++;
      return;
    }
    stream.take(sequence);
    PendingBucket bucket = bucketOf(stream, batch.createdMicrosAt(row), sequence);
    bucket.add(batch.networkDifficultyAt(row), batch.minerAt(row), batch.difficultyAt(row));
    bucket.reached(stream, sequence);
    if (keepsShares) {
      log.add(stream, batch, row);
    }
    counted++;
  }

  private PendingBucket bucketOf(PendingStream stream, long createdMicros, long sequence) {
    PendingBucket same = current;
    if (same != null && createdMicros >= currentFromMicros && createdMicros < currentToMicros) {
      stream.onTime();
      return same;
    }
    long second =
        Math.floorDiv(Math.floorDiv(createdMicros, EpochMicros.PER_SECOND), bucketSeconds)
            * bucketSeconds;
    if (second < ledger.sealedUntil()) {
      stream.late(sequence, second, ledger.sealedUntil());
      late++;
      return buckets.computeIfAbsent(ledger.sealedUntil(), PendingBucket::new);
    }
    stream.onTime();
    PendingBucket bucket = buckets.computeIfAbsent(second, PendingBucket::new);
    current = bucket;
    currentFromMicros = second * EpochMicros.PER_SECOND;
    currentToMicros = (second + bucketSeconds) * EpochMicros.PER_SECOND;
    return bucket;
  }

  long size() {
    return counted;
  }

  /** Whether there is anything to commit. */
  boolean isChanged() {
    return streamByNumber.stream().anyMatch(PendingStream::moved);
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
    return taken;
  }

  /** About how many bytes of memory the sums take. */
  long memoryBytes() {
    return buckets.values().stream().mapToLong(PendingBucket::memoryBytes).sum();
  }
}
