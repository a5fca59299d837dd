package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RowProblem;

/**
 * The open buckets of one partition, in memory and, row by row, in a store that Kafka restores
 * elsewhere when this instance dies. Both change with each share, so that whenever Kafka commits,
 * the store holds what the committed offset stands for.
 */
final class OpenSums implements Positions {
  private final KeyValueStore<Bytes, byte[]> store;
  private final MinerIndex miners;
  private final long bucketSeconds;
  private final Map<Long, OpenBucket> buckets = new TreeMap<>();
  private final Map<SourceStream, Long> lastByStream = new HashMap<>();

  /** What the store keeps beyond its rows: of streams without a share in an open bucket. */
  private final Map<SourceStream, Long> keptByStream = new HashMap<>();

  private final LateRuns late;
  private long sealedUntil = Long.MIN_VALUE;
  private @Nullable OpenBucket current;

  OpenSums(KeyValueStore<Bytes, byte[]> store, MinerIndex miners, long bucketSeconds) {
    this.store = store;
    this.miners = miners;
    this.bucketSeconds = bucketSeconds;
    this.late = new LateRuns(store);
  }

  /** Takes up what the store holds. */
  void restore(AddressReader addresses) throws RowProblem {
    try (KeyValueIterator<Bytes, byte[]> entries = store.all()) {
      while (entries.hasNext()) {
        KeyValue<Bytes, byte[]> entry = entries.next();
        switch (entry.key.get()[0]) {
          case StoreKey.ROW -> restoreRow(OpenRow.read(entry.key, entry.value), addresses);
          case StoreKey.LATE -> late.restore(entry.key, entry.value);
          case StoreKey.STREAM -> restoreStream(entry.key, entry.value);
          case StoreKey.PROGRESS -> sealedUntil = ByteBuffer.wrap(entry.value).getLong();
          default -> throw new IllegalStateException("store of another version: " + entry.key);
        }
      }
    }
  }

  private void restoreRow(OpenRow row, AddressReader addresses) throws RowProblem {
    int miner = miners.add(addresses.read(row.address()));
    long networkDifficulty = StoreKey.networkDifficultyOf(row.key());
    OpenBucket bucket = buckets.computeIfAbsent(StoreKey.bucketOf(row.key()), OpenBucket::new);
    OpenRow before = bucket.find(networkDifficulty, miner);
    bucket.put(networkDifficulty, miner, row);
    if (before != null && StoreKey.partOf(before.key()) > StoreKey.partOf(row.key())) {
      throw new IllegalStateException("parts of a row out of order");
    }
    row.positions().forEach(this::reached);
  }

  private void restoreStream(Bytes key, byte[] value) {
    SourcePosition position = StoreKey.streamOf(key).at(ByteBuffer.wrap(value).getLong());
    keptByStream.put(position.stream(), position.sequence());
    reached(position);
  }

  private void reached(SourcePosition position) {
    lastByStream.merge(position.stream(), position.sequence(), Math::max);
  }

  /** Up to where a stream was counted when this was restored. */
  @Override
  public long last(SourceStream stream) {
    return lastByStream.getOrDefault(stream, NOTHING);
  }

  /** Buckets that start before this second are sealed. */
  long sealedUntil() {
    return sealedUntil;
  }

  /** Counts a row of a batch. */
  void add(ShareBatch batch, int row) {
    SourceStream stream = batch.streams().get(batch.streamAt(row));
    long sequence = batch.sequenceAt(row);
    OpenBucket bucket = bucketOf(stream, sequence, batch.createdMicrosAt(row));
    long networkDifficulty = batch.networkDifficultyAt(row);
    int miner = batch.minerAt(row);
    OpenRow sums = bucket.find(networkDifficulty, miner);
    if (sums == null || !sums.add(batch.difficultyAt(row), stream, sequence)) {
      int part = sums == null ? 0 : StoreKey.partOf(sums.key()) + 1;
      Bytes key = StoreKey.row(bucket.start(), networkDifficulty, miners.key(miner), part);
      sums = new OpenRow(key, miners.address(miner).text());
      bucket.put(networkDifficulty, miner, sums);
      sums.add(batch.difficultyAt(row), stream, sequence);
    }
    store.put(sums.key(), sums.value());
  }

  private OpenBucket bucketOf(SourceStream stream, long sequence, long createdMicros) {
    long second =
        Math.floorDiv(Math.floorDiv(createdMicros, EpochMicros.PER_SECOND), bucketSeconds)
            * bucketSeconds;
    long target = second;
    if (second < sealedUntil) {
      late.add(stream, sequence, second, sealedUntil);
      target = sealedUntil;
    } else {
      late.onTime(stream);
    }
    OpenBucket known = current;
    if (known == null || known.start() != target) {
      known = buckets.computeIfAbsent(target, OpenBucket::new);
      current = known;
    }
    return known;
  }

  /**
   * Takes out every bucket that starts before {@code until}.
   *
   * @return oldest first
   */
  List<SealedSums> seal(long until) {
    List<SealedSums> sealed = new ArrayList<>();
    for (OpenBucket bucket : List.copyOf(buckets.values())) {
      if (bucket.start() < until) {
        List<OpenRow> rows = bucket.rows();
        rows.forEach(row -> store.delete(row.key()));
        keep(rows);
        sealed.add(new SealedSums(bucket.start(), rows, late.take(bucket.start())));
        buckets.remove(bucket.start());
      }
    }
    sealedUntil = until;
    current = null;
    store.put(StoreKey.progress(), ByteBuffer.allocate(Long.BYTES).putLong(until).array());
    return sealed;
  }

  private void keep(List<OpenRow> rows) {
    Map<SourceStream, Long> reachedNow = new HashMap<>();
    for (OpenRow row : rows) {
      row.positions()
          .forEach(position -> reachedNow.merge(position.stream(), position.sequence(), Math::max));
    }
    reachedNow.forEach(
        (stream, sequence) -> {
          if (sequence > keptByStream.getOrDefault(stream, NOTHING)) {
            keptByStream.put(stream, sequence);
            store.put(
                StoreKey.stream(stream), ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
          }
        });
  }
}
