package org.leafpay.shares;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketRow;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;

/** The ledger by the textbook: a map of big numbers. */
public final class TextbookLedger {
  private final long bucketSeconds;
  private final Map<Integer, MinerKey> keys = new HashMap<>();
  private final Map<Place, Sum> sums = new TreeMap<>(Place.ORDER);

  public TextbookLedger(long bucketSeconds) {
    this.bucketSeconds = bucketSeconds;
  }

  public static TextbookLedger of(long bucketSeconds, List<TestRow> rows) {
    TextbookLedger ledger = new TextbookLedger(bucketSeconds);
    rows.forEach(row -> ledger.add(row, ledger.bucketOf(row)));
    return ledger;
  }

  public static TextbookLedger of(long bucketSeconds, Iterable<Bucket> buckets) {
    TextbookLedger ledger = new TextbookLedger(bucketSeconds);
    for (Bucket bucket : buckets) {
      for (BucketRow row : bucket.rows()) {
        ledger.add(
            new Place(bucket.start().getEpochSecond(), row.networkDifficulty(), row.miner()),
            new Sum(BigInteger.valueOf(row.difficultySum()), row.shareCount()));
      }
    }
    return ledger;
  }

  public long bucketOf(TestRow row) {
    return Math.floorDiv(row.createdMicros(), 1_000_000 * bucketSeconds) * bucketSeconds;
  }

  public void add(TestRow row, long bucket) {
    add(
        new Place(
            bucket, row.networkDifficulty(), keys.computeIfAbsent(row.miner(), TestMiners::key)),
        new Sum(BigInteger.valueOf(row.difficulty()), 1));
  }

  private void add(Place place, Sum sum) {
    sums.merge(
        place,
        sum,
        (one, other) -> new Sum(one.difficulty.add(other.difficulty), one.shares + other.shares));
  }

  /** As a sealed bucket's hash is described. */
  public Hash32 hash(long bucket) {
    MessageDigest digest = sha256();
    sums.forEach(
        (place, sum) -> {
          if (place.bucket == bucket) {
            digest.update(
                ByteBuffer.allocate(56)
                    .putLong(place.networkDifficulty)
                    .put(place.miner.bytes().toArray())
                    .putLong(sum.difficulty.longValueExact())
                    .putLong(sum.shares)
                    .array());
          }
        });
    return new Hash32(Bytes.of(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextbookLedger ledger && sums.equals(ledger.sums);
  }

  @Override
  public int hashCode() {
    return sums.hashCode();
  }

  @Override
  public String toString() {
    return sums.toString();
  }

  private record Place(long bucket, long networkDifficulty, MinerKey miner) {
    private static final Comparator<Place> ORDER =
        Comparator.comparingLong(Place::bucket)
            .thenComparingLong(Place::networkDifficulty)
            .thenComparing(Place::miner);
  }

  private record Sum(BigInteger difficulty, long shares) {}
}
