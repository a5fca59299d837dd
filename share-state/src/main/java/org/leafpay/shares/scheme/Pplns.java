package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;

/**
 * Pay per last N shares, over buckets: the newest work before a block, as much of it as {@code
 * windowFactor} blocks take.
 *
 * <p>The window is W = floor(windowFactor * network difficulty of the block). Whole buckets
 * strictly before the block's own bucket are counted, newest first, until W is reached; if there is
 * none, the block's own bucket is the only one. Of the bucket that reaches beyond W, with total D
 * and r of the window left, each miner's sum d counts floor(d * r / D). The window may stay
 * unfilled: the reward is divided by the actual sum of the scores, never by W.
 */
public final class Pplns implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "pplns";

  static final String WINDOW = "window";
  static final String BUCKET_SECONDS = "bucketSeconds";

  private static final BigDecimal FACTOR_MAX = BigDecimal.valueOf(1_000_000);
  private static final int FACTOR_DECIMALS_MAX = 9;

  private final BigDecimal windowFactor;
  private final BucketLength bucketLength;

  /**
   * @param windowFactor above zero, at most a million, at most nine decimals; 2 is usual
   * @param bucketLength that of the ledgers it will be used on
   */
  public Pplns(BigDecimal windowFactor, BucketLength bucketLength) {
    this.windowFactor = requireWindowFactor(windowFactor).stripTrailingZeros();
    this.bucketLength = bucketLength;
  }

  /**
   * The same factor, if a window can have it.
   *
   * @throws IllegalArgumentException when it cannot
   */
  public static BigDecimal requireWindowFactor(BigDecimal windowFactor) {
    if (windowFactor.signum() <= 0
        || windowFactor.compareTo(FACTOR_MAX) > 0
        || windowFactor.stripTrailingZeros().scale() > FACTOR_DECIMALS_MAX) {
      throw new IllegalArgumentException(
          "window factor must be above 0, at most "
              + FACTOR_MAX
              + " and of at most nine decimals: "
              + windowFactor);
    }
    return windowFactor;
  }

  @Override
  public ScoreTable scores(ShareLedger ledger, PoolBlock block) {
    if (!ledger.bucketLength().equals(bucketLength)) {
      throw new IllegalArgumentException(
          "bucket length: want " + bucketLength + ", got " + ledger.bucketLength());
    }
    ScoreSums sums = new ScoreSums();
    BigInteger rest = windowSize(block);
    for (Bucket bucket : newestFirst(ledger, block)) {
      BigInteger total = bucket.totalDifficulty();
      if (total.compareTo(rest) > 0) {
        sums.addCut(bucket, rest, total);
      } else {
        sums.add(bucket);
      }
      rest = rest.subtract(total);
    }
    return sums.toTable(ledger);
  }

  @Override
  public List<Bucket> counted(ShareLedger ledger, PoolBlock block) {
    List<Bucket> oldestFirst = newestFirst(ledger, block);
    Collections.reverse(oldestFirst);
    return oldestFirst;
  }

  /** The buckets that the window reaches into; only the last may reach beyond it. */
  private List<Bucket> newestFirst(ShareLedger ledger, PoolBlock block) {
    List<Bucket> counted = new ArrayList<>();
    BigInteger rest = windowSize(block);
    Iterator<Bucket> candidates = candidates(ledger, block).iterator();
    while (rest.signum() > 0 && candidates.hasNext()) {
      Bucket bucket = candidates.next();
      counted.add(bucket);
      rest = rest.subtract(bucket.totalDifficulty());
    }
    return counted;
  }

  private static Stream<Bucket> candidates(ShareLedger ledger, PoolBlock block) {
    return ledger.hasBucketBefore(block.created())
        ? ledger.bucketsBefore(block.created())
        : ledger.bucketAt(block.created()).stream();
  }

  private BigInteger windowSize(PoolBlock block) {
    return windowFactor
        .multiply(BigDecimal.valueOf(block.networkDifficulty()))
        .setScale(0, RoundingMode.FLOOR)
        .toBigInteger();
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(
        NAME,
        Map.of(
            WINDOW,
            windowFactor.toPlainString(),
            BUCKET_SECONDS,
            Long.toString(bucketLength.seconds())));
  }
}
