package org.leafpay.shares.scheme;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;

/**
 * Transparent index of distinct extended shares: as {@link Pplns}, with a window that is eight
 * network difficulties of the block wide and no choice of the operator's. A share counts for every
 * block while it is in the window, about eight times at the usual luck.
 *
 * <p>Formula: score = the miner's work among the newest 8 * D; amount = net reward * score / sum of
 * scores. Source: J. Hughes, "TIDES Technical Documentation" (OCEAN, 2024, ocean.xyz/docs/tides),
 * here over whole buckets, with an unfilled window divided by its actual sum.
 */
public final class Tides implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "tides";

  private static final BigDecimal DIFFICULTIES = BigDecimal.valueOf(8);

  private final WorkWindow window;

  public Tides(BucketLength bucketLength) {
    this.window = new WorkWindow(DIFFICULTIES, bucketLength);
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
    return SchemeTerms.of(NAME, window.length(), Map.of());
  }
}
