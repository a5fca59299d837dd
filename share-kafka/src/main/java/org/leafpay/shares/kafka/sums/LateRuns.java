package org.leafpay.shares.kafka.sums;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LateShares;

/** The decisions on late shares whose bucket is still open, as runs of shares of one stream. */
final class LateRuns {
  private final KeyValueStore<Bytes, byte[]> store;
  private final Map<Long, List<LateShares>> runsByBucket = new TreeMap<>();

  /** Which run of its bucket the stream's next late share continues. */
  private final Map<SourceStream, Integer> openRuns = new HashMap<>();

  LateRuns(KeyValueStore<Bytes, byte[]> store) {
    this.store = store;
  }

  void restore(Bytes key, byte[] value) {
    long countedIn = StoreKey.bucketOf(key);
    runs(countedIn).add(read(value, countedIn));
  }

  void add(SourceStream stream, long sequence, long bucketOfTime, long countedIn) {
    List<LateShares> runs = runs(countedIn);
    Integer open = openRuns.get(stream);
    if (open != null && open < runs.size() && runs.get(open).bucketOfTime() == bucketOfTime) {
      LateShares run = runs.get(open);
      runs.set(
          open,
          new LateShares(run.first(), sequence, run.shareCount() + 1, bucketOfTime, countedIn));
    } else {
      open = runs.size();
      openRuns.put(stream, open);
      runs.add(new LateShares(stream.at(sequence), sequence, 1, bucketOfTime, countedIn));
    }
    store.put(StoreKey.late(countedIn, open), value(runs.get(open)));
  }

  void onTime(SourceStream stream) {
    if (!openRuns.isEmpty()) {
      openRuns.remove(stream);
    }
  }

  /** Takes out those that count in a bucket. */
  List<LateShares> take(long countedIn) {
    List<LateShares> runs = runsByBucket.remove(countedIn);
    if (runs == null) {
      return List.of();
    }
    for (int number = 0; number < runs.size(); number++) {
      store.delete(StoreKey.late(countedIn, number));
    }
    openRuns.clear();
    return runs;
  }

  private List<LateShares> runs(long countedIn) {
    return runsByBucket.computeIfAbsent(countedIn, key -> new ArrayList<>());
  }

  private static byte[] value(LateShares run) {
    byte[] name = run.first().stream().source().getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(5 * Long.BYTES + name.length)
        .putLong(run.first().stream().epoch())
        .putLong(run.first().sequence())
        .putLong(run.lastSequence())
        .putLong(run.shareCount())
        .putLong(run.bucketOfTime())
        .put(name)
        .array();
  }

  private static LateShares read(byte[] value, long countedIn) {
    ByteBuffer in = ByteBuffer.wrap(value);
    long epoch = in.getLong();
    long first = in.getLong();
    long last = in.getLong();
    long count = in.getLong();
    long bucketOfTime = in.getLong();
    byte[] name = new byte[in.remaining()];
    in.get(name);
    SourceStream stream = new SourceStream(new String(name, StandardCharsets.UTF_8), epoch);
    return new LateShares(stream.at(first), last, count, bucketOfTime, countedIn);
  }
}
