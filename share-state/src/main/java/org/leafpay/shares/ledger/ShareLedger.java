package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.source.Share;

/**
 * Shares summed by bucket of time, network difficulty and miner, in memory.
 *
 * <p>A function of the set of shares appended, whatever their order. Two addresses with the same
 * script are one miner. Not for use by several threads.
 */
public final class ShareLedger implements BucketView {
  private final BucketLength bucketLength;
  private final NavigableMap<Instant, OpenBucket> buckets = new TreeMap<>();
  private final MinerIndex miners = new MinerIndex();
  private long shareCount;

  public ShareLedger(BucketLength bucketLength) {
    this.bucketLength = bucketLength;
  }

  /**
   * Counts one share. Nothing here recognises a share that was appended before.
   *
   * @throws LedgerOverflowException when the miner's sum no longer fits; the share is not counted
   */
  public void append(Share share) {
    Instant start = bucketLength.startOf(share.created());
    int miner = miners.add(share.miner());
    buckets
        .computeIfAbsent(start, OpenBucket::new)
        .add(share.networkDifficulty(), miner, share.difficulty(), 1, miners);
    shareCount++;
  }

  /**
   * Counts a row of another party's ledger.
   *
   * @throws IllegalArgumentException when its bucket does not start where a bucket of this ledger
   *     does
   * @throws LedgerOverflowException when the miner's sum or count no longer fits; the row is not
   *     counted
   */
  public void append(LedgerRow row) {
    if (!bucketLength.startOf(row.bucket()).equals(row.bucket())) {
      throw new IllegalArgumentException(
          "no bucket of " + bucketLength.seconds() + " s starts at " + row.bucket());
    }
    int miner = miners.add(row.miner());
    if (row.shareCount() > Integer.MAX_VALUE) {
      throw LedgerOverflowException.ofCount(row.miner(), row.bucket(), row.shareCount());
    }
    buckets
        .computeIfAbsent(row.bucket(), OpenBucket::new)
        .add(row.networkDifficulty(), miner, row.difficultySum(), (int) row.shareCount(), miners);
    shareCount = Math.addExact(shareCount, row.shareCount());
  }

  @Override
  public BucketLength bucketLength() {
    return bucketLength;
  }

  @Override
  public MinerIndex miners() {
    return miners;
  }

  public long shareCount() {
    return shareCount;
  }

  /** Number of different scripts. */
  public int minerCount() {
    return miners.size();
  }

  /** All buckets, oldest first. */
  public List<Bucket> buckets() {
    return buckets.values().stream().map(this::close).toList();
  }

  @Override
  public boolean hasBucketBefore(Instant time) {
    return buckets.lowerKey(bucketLength.startOf(time)) != null;
  }

  @Override
  public Stream<Bucket> bucketsBefore(Instant time) {
    return buckets.headMap(bucketLength.startOf(time), false).descendingMap().values().stream()
        .map(this::close);
  }

  @Override
  public Optional<Bucket> bucketAt(Instant time) {
    return Optional.ofNullable(buckets.get(bucketLength.startOf(time))).map(this::close);
  }

  private Bucket close(OpenBucket bucket) {
    return bucket.toBucket(miners);
  }
}
