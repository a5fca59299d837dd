package org.leafpay.shares.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.SourcePosition;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLayer;

/** Makes open buckets into sealed ones, inside of a transaction. */
final class Sealing {
  private final ShareQueries queries;
  private final ShareInserts inserts;
  private final BucketParts parts;

  Sealing(Handle handle, MinerIndex miners) {
    this.queries = new ShareQueries(handle);
    this.inserts = new ShareInserts(handle);
    this.parts = new BucketParts(miners);
  }

  /** Seals all buckets that start from {@code from} to {@code to}; returns them oldest first. */
  List<SealedBucket> seal(long from, long to) {
    List<LedgerPart> found = queries.parts(from, to);
    List<Bucket> buckets = parts.buckets(found);
    replace(buckets, found);
    Map<Long, List<SourcePosition>> positions = queries.bucketPositions(from, to);
    List<SealedBucket> sealed = new ArrayList<>(buckets.size());
    for (Bucket bucket : buckets) {
      sealed.add(sealed(bucket, positions.getOrDefault(second(bucket), List.of())));
    }
    inserts.seals(sealed);
    return sealed;
  }

  /** Writes each bucket once that is in more parts than it has layers. */
  private void replace(List<Bucket> buckets, List<LedgerPart> found) {
    Map<Long, Long> partCounts =
        found.stream().collect(Collectors.groupingBy(LedgerPart::bucket, Collectors.counting()));
    List<Long> old = new ArrayList<>();
    List<LedgerPart> merged = new ArrayList<>();
    for (Bucket bucket : buckets) {
      if (partCounts.getOrDefault(second(bucket), 0L) > bucket.layers().size()) {
        old.add(second(bucket));
        for (BucketLayer layer : bucket.layers()) {
          merged.add(new LedgerPart(second(bucket), layer.networkDifficulty(), layer.sums()));
        }
      }
    }
    inserts.deleteParts(old);
    inserts.parts(merged);
  }

  private static SealedBucket sealed(Bucket bucket, List<SourcePosition> positions) {
    long rows = bucket.layers().stream().mapToLong(layer -> layer.sums().size()).sum();
    return new SealedBucket(
        bucket.start(), positions, rows, bucket.shareCount(), RowsHash.of(bucket));
  }

  private static long second(Bucket bucket) {
    return bucket.start().getEpochSecond();
  }
}
