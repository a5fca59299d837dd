package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leafpay.shares.source.Share;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/**
 * Shares summed by bucket of time, network difficulty and miner, in memory.
 *
 * <p>A function of the set of shares appended, whatever their order. Two addresses with the same
 * script are one miner. Not for use by several threads.
 */
public final class ShareLedger {
  private final BucketLength bucketLength;
  private final NavigableMap<Instant, OpenBucket> buckets = new TreeMap<>();
  private final MinerRegister miners = new MinerRegister();
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
    buckets.computeIfAbsent(start, OpenBucket::new).add(share, miners.keyOf(share.miner()));
    shareCount++;
  }

  /**
   * Counts a row of another party's ledger.
   *
   * @throws IllegalArgumentException when its bucket does not start where a bucket of this ledger
   *     does
   * @throws LedgerOverflowException when the miner's sum no longer fits; the row is not counted
   */
  public void append(LedgerRow row) {
    if (!bucketLength.startOf(row.bucket()).equals(row.bucket())) {
      throw new IllegalArgumentException(
          "no bucket of " + bucketLength.seconds() + " s starts at " + row.bucket());
    }
    buckets.computeIfAbsent(row.bucket(), OpenBucket::new).add(row, miners.keyOf(row.miner()));
    shareCount = Math.addExact(shareCount, row.shareCount());
  }

  /** The rows of {@code buckets} of this ledger, each on its own. */
  public List<LedgerRow> rowsOf(List<Bucket> buckets) {
    return buckets.stream()
        .flatMap(bucket -> bucket.rows().stream().map(row -> publish(bucket.start(), row)))
        .toList();
  }

  private LedgerRow publish(Instant bucket, BucketRow row) {
    return new LedgerRow(
        bucket,
        row.networkDifficulty(),
        addressOf(row.miner()),
        row.difficultySum(),
        row.shareCount());
  }

  public BucketLength bucketLength() {
    return bucketLength;
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
    return buckets.values().stream().map(OpenBucket::toBucket).toList();
  }

  /** Whether anybody had a share before the bucket that {@code time} lies in. */
  public boolean hasBucketBefore(Instant time) {
    return buckets.lowerKey(bucketLength.startOf(time)) != null;
  }

  /** The buckets before the one that {@code time} lies in, newest first. */
  public Stream<Bucket> bucketsBefore(Instant time) {
    return buckets.headMap(bucketLength.startOf(time), false).descendingMap().values().stream()
        .map(OpenBucket::toBucket);
  }

  /** The bucket that {@code time} lies in, if anybody had a share then. */
  public Optional<Bucket> bucketAt(Instant time) {
    return Optional.ofNullable(buckets.get(bucketLength.startOf(time))).map(OpenBucket::toBucket);
  }

  /**
   * The address of a miner with shares in this ledger; if he used several, the one whose text comes
   * first.
   *
   * @throws IllegalArgumentException when the miner has none
   */
  public ErgoAddress addressOf(MinerKey miner) {
    return miners.addressOf(miner);
  }
}
