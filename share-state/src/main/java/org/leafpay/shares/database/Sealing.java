package org.leafpay.shares.database;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.leafpay.shares.batch.MinerIndex;
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

  /** Seals the buckets that start at these seconds, ascending. */
  List<SealedBucket> seal(List<Long> seconds) {
    List<SealedBucket> sealed = new ArrayList<>(seconds.size());
    for (long second : seconds) {
      List<LedgerPart> found = queries.parts(second, second);
      Bucket bucket = parts.buckets(found).get(0);
      if (found.size() > bucket.layers().size()) {
        replace(second, bucket);
      }
      sealed.add(sealed(second, bucket));
    }
    inserts.seals(sealed);
    return sealed;
  }

  private void replace(long second, Bucket bucket) {
    List<LedgerPart> merged = new ArrayList<>(bucket.layers().size());
    for (BucketLayer layer : bucket.layers()) {
      inserts.deleteParts(second, layer.networkDifficulty());
      merged.add(new LedgerPart(second, layer.networkDifficulty(), layer.sums()));
    }
    inserts.parts(merged);
  }

  private SealedBucket sealed(long second, Bucket bucket) {
    long rows = bucket.layers().stream().mapToLong(layer -> layer.sums().size()).sum();
    return new SealedBucket(
        bucket.start(),
        queries.positionsIn(second),
        rows,
        bucket.shareCount(),
        RowsHash.of(bucket));
  }
}
