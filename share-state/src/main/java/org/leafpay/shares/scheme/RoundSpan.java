package org.leafpay.shares.scheme;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;

/**
 * The span of a round: the buckets behind that of the previous block, up to that of the block
 * itself, which belongs to it as a whole.
 */
record RoundSpan(BucketLength length) {
  private static final Comparator<PoolBlock> BY_TIME =
      Comparator.comparing(PoolBlock::created)
          .thenComparing(PoolBlock::height)
          .thenComparingLong(PoolBlock::id);

  /**
   * The latest block that lies in an earlier bucket than {@code block}. Blocks of one bucket have
   * the same, and so the same round.
   */
  Optional<PreviousBlock> inEarlierBucket(PoolBlock block, List<PoolBlock> settled) {
    Instant own = length.startOf(block.created());
    return latest(settled, other -> length.startOf(other.created()).isBefore(own));
  }

  /** The latest block of all: no bucket is in two spans that begin behind it. */
  Optional<PreviousBlock> latest(List<PoolBlock> settled) {
    return latest(settled, other -> true);
  }

  private static Optional<PreviousBlock> latest(
      List<PoolBlock> settled, Predicate<PoolBlock> which) {
    return settled.stream().filter(which).max(BY_TIME).map(PreviousBlock::of);
  }

  /** The buckets of the span that have shares, oldest first. */
  List<Bucket> counted(BucketView ledger, BlockContext context) {
    length.requireSame(ledger.bucketLength());
    Instant own = context.block().created();
    Instant behind =
        context
            .prior()
            .previous()
            .map(block -> length.startOf(block.created()))
            .orElse(Instant.MIN);
    List<Bucket> buckets = new ArrayList<>();
    ledger.bucketAt(own).filter(bucket -> bucket.start().isAfter(behind)).ifPresent(buckets::add);
    ledger
        .bucketsBefore(own)
        .takeWhile(bucket -> bucket.start().isAfter(behind))
        .forEach(buckets::add);
    Collections.reverse(buckets);
    return buckets;
  }
}
