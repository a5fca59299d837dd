package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;

/**
 * Pay per last N shares, over buckets: the newest work before a block, as much of it as {@code
 * windowFactor} blocks take.
 *
 * <p>The window is W = floor(windowFactor * network difficulty of the block). Whole buckets
 * strictly before the block's own bucket are counted, newest first, until W is reached; if there is
 * none, the block's own bucket is the only one. Of the bucket that reaches beyond W, with total D
 * and r of the window left, each miner's sum d counts floor(d * r / D). The window may stay
 * unfilled: the reward is divided by the actual sum of the scores, never by W. (miningcore pays a
 * part of W instead, and leaves what an unfilled window lacks undistributed.)
 *
 * <p>Source: M. Rosenfeld, "Analysis of Bitcoin Pooled Mining Reward Systems" (arXiv:1112.4980),
 * sections 3.3 and 5.3: the window in units of work, here over whole buckets.
 */
public final class Pplns implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "pplns";

  static final String WINDOW = "window";

  private static final BigDecimal FACTOR_MAX = BigDecimal.valueOf(1_000_000);
  private static final int FACTOR_DECIMALS_MAX = 9;

  private final WorkWindow window;

  /**
   * @param windowFactor above zero, at most a million, at most nine decimals; 2 is usual
   * @param bucketLength that of the ledgers it will be used on
   */
  public Pplns(BigDecimal windowFactor, BucketLength bucketLength) {
    this.window =
        new WorkWindow(requireWindowFactor(windowFactor).stripTrailingZeros(), bucketLength);
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
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    return window.scores(ledger, context.block());
  }

  @Override
  public List<Bucket> counted(BucketView ledger, BlockContext context) {
    return window.counted(ledger, context.block());
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(NAME, window.length(), Map.of(WINDOW, window.factor().toPlainString()));
  }
}
