package org.leafpay.shares.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/** What schemes see of a ledger: its buckets, wherever they are kept. */
public interface BucketView {
  BucketLength bucketLength();

  /** Who the numbers in the buckets stand for. */
  MinerIndex miners();

  /** Whether anybody had a share before the bucket that {@code time} lies in. */
  boolean hasBucketBefore(Instant time);

  /** The buckets before the one that {@code time} lies in, newest first, read as they are asked. */
  Stream<Bucket> bucketsBefore(Instant time);

  /** The bucket that {@code time} lies in, if anybody had a share then. */
  Optional<Bucket> bucketAt(Instant time);

  /**
   * The address of a miner with shares in this ledger; if he used several, the one whose text comes
   * first.
   *
   * @throws IllegalArgumentException when the miner has none
   */
  default ErgoAddress addressOf(MinerKey miner) {
    int number = miners().find(miner);
    if (number == MinerIndex.UNKNOWN) {
      throw new IllegalArgumentException("no shares of miner " + miner);
    }
    return miners().address(number);
  }

  /** The rows of {@code buckets} of this ledger, each on its own. */
  default List<LedgerRow> rowsOf(List<Bucket> buckets) {
    return buckets.stream().flatMap(bucket -> LedgerRow.of(bucket).stream()).toList();
  }
}
