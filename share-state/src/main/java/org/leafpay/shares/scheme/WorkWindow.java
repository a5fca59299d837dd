package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;

/**
 * The newest work before a block.
 *
 * @param factor so many network difficulties
 */
record WorkWindow(BigDecimal factor, BucketLength length) {
  /** Each bucket is let go before the next is read: a window may be larger than the memory. */
  ScoreTable scores(BucketView ledger, PoolBlock block) {
    length.requireSame(ledger.bucketLength());
    ScoreSums sums = new ScoreSums(ledger.miners());
    BigInteger rest = size(block);
    Iterator<Bucket> newestFirst = candidates(ledger, block).iterator();
    while (rest.signum() > 0 && newestFirst.hasNext()) {
      Bucket bucket = newestFirst.next();
      BigInteger total = bucket.totalDifficulty();
      if (total.compareTo(rest) > 0) {
        sums.addCut(bucket, rest, total);
      } else {
        sums.add(bucket);
      }
      rest = rest.subtract(total);
    }
    return sums.toTable();
  }

  /** The buckets that the window reaches into, oldest first; only the first may reach beyond it. */
  List<Bucket> counted(BucketView ledger, PoolBlock block) {
    List<Bucket> counted = new ArrayList<>();
    BigInteger rest = size(block);
    Iterator<Bucket> newestFirst = candidates(ledger, block).iterator();
    while (rest.signum() > 0 && newestFirst.hasNext()) {
      Bucket bucket = newestFirst.next();
      counted.add(bucket);
      rest = rest.subtract(bucket.totalDifficulty());
    }
    Collections.reverse(counted);
    return counted;
  }

  private static Stream<Bucket> candidates(BucketView ledger, PoolBlock block) {
    return ledger.hasBucketBefore(block.created())
        ? ledger.bucketsBefore(block.created())
        : ledger.bucketAt(block.created()).stream();
  }

  private BigInteger size(PoolBlock block) {
    return factor
        .multiply(BigDecimal.valueOf(block.networkDifficulty()))
        .setScale(0, RoundingMode.FLOOR)
        .toBigInteger();
  }
}
