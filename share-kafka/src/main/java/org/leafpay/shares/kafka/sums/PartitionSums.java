package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.ScannedLines;
import org.leafpay.shares.kafka.ShareLines;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.RowProblem;

/** The shares of one partition: read, summed, and told of when a bucket is over. */
final class PartitionSums {
  /** A message stays well below the million bytes that a broker takes. */
  static final int ROWS_PER_MESSAGE = 2_000;

  private static final long MICROS_PER_MILLI = 1_000;
  private static final long NANOS_PER_MICRO = 1_000;

  private final SourceStream partition;
  private final Consumer<SumsMessage> out;
  private final ShareLines lines;
  private final ShareBatch batch = new ShareBatch(1);
  private final OpenSums sums;
  private final Rest rest;
  private final long bucketSeconds;
  private final long graceMicros;

  /** No share that is older than this ends a bucket. */
  private long nextSealMicros = Long.MIN_VALUE;

  PartitionSums(
      SourceStream partition,
      SumsTerms terms,
      OpenSums sums,
      ShareLines lines,
      Consumer<SumsMessage> out) {
    this.partition = partition;
    this.sums = sums;
    this.lines = lines;
    this.out = out;
    this.rest = new Rest(terms.idleAfter());
    this.bucketSeconds = terms.bucketLength().seconds();
    this.graceMicros = terms.grace().toNanos() / NANOS_PER_MICRO;
  }

  /** Takes up a partition where the store stands. */
  static PartitionSums open(
      KafkaTopic topic,
      int number,
      SumsTerms terms,
      KeyValueStore<Bytes, byte[]> store,
      Consumer<SumsMessage> out) {
    MinerIndex miners = new MinerIndex();
    OpenSums sums = new OpenSums(store, miners, terms.bucketLength().seconds());
    try {
      sums.restore(terms.addresses());
    } catch (RowProblem e) {
      throw new IllegalStateException("store of another network: " + e.excerpt(), e);
    }
    ScanTerms scan = new ScanTerms(terms.poolId(), terms.addresses(), miners);
    ShareLines lines = ScannedLines.of(scan, terms.rejected()).of(topic, number);
    lines.resume(sums);
    return new PartitionSums(topic.stream(number), terms, sums, lines, out);
  }

  /** Counts one record. */
  void take(byte @Nullable [] value, long offset, long nowMillis) {
    rest.disturb();
    batch.clear();
    if (!lines.read(value == null ? null : ByteBuffer.wrap(value), offset, batch)) {
      return;
    }
    batch.endRow();
    sums.add(batch, 0);
    long created = batch.createdMicrosAt(0);
    if (created >= nextSealMicros) {
      // A clock that goes ahead must not make everybody else late.
      advance(Math.min(created, nowMillis * MICROS_PER_MILLI));
    }
  }

  /** Asked now and then: a partition at rest seals by the clock. */
  void look(Instant now, Duration interval) {
    rest.quietUntil(now, interval)
        .ifPresent(quiet -> advance(quiet.toEpochMilli() * MICROS_PER_MILLI));
  }

  private void advance(long watermarkMicros) {
    long second = Math.floorDiv(watermarkMicros - graceMicros, EpochMicros.PER_SECOND);
    long until = Math.floorDiv(second, bucketSeconds) * bucketSeconds;
    if (until > sums.sealedUntil()) {
      sums.seal(until).forEach(this::tell);
      out.accept(new SumsMessage.Until(partition, until));
    }
    nextSealMicros = (sums.sealedUntil() + bucketSeconds) * EpochMicros.PER_SECOND + graceMicros;
  }

  private void tell(SealedSums sealed) {
    List<LateShares> late = sealed.late();
    List<OpenRow> chunk = new ArrayList<>();
    for (OpenRow row : sealed.rows()) {
      if (chunk.size() == ROWS_PER_MESSAGE || !isOfOneLayer(chunk, row)) {
        out.accept(message(sealed.bucket(), chunk, late));
        late = List.of();
        chunk.clear();
      }
      chunk.add(row);
    }
    if (!chunk.isEmpty()) {
      out.accept(message(sealed.bucket(), chunk, late));
    }
  }

  private static boolean isOfOneLayer(List<OpenRow> chunk, OpenRow row) {
    return chunk.isEmpty()
        || StoreKey.networkDifficultyOf(chunk.get(0).key())
            == StoreKey.networkDifficultyOf(row.key());
  }

  private SumsMessage message(long bucket, List<OpenRow> rows, List<LateShares> late) {
    Map<SourceStream, SourcePosition> reached = new LinkedHashMap<>();
    for (OpenRow row : rows) {
      for (SourcePosition position : row.positions()) {
        reached.merge(
            position.stream(),
            position,
            (one, other) -> one.sequence() > other.sequence() ? one : other);
      }
    }
    return new SumsMessage.Rows(
        partition,
        bucket,
        StoreKey.networkDifficultyOf(rows.get(0).key()),
        rows.stream()
            .map(row -> new SumsMessage.Row(row.address(), row.sum(), row.count()))
            .toList(),
        List.copyOf(reached.values()),
        late);
  }
}
