package org.leafpay.shares.scheme;

import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;

/**
 * Proportional: the work of the round that ends with the block.
 *
 * <p>Formula: score d_i = the miner's work in the buckets (previous block's, this block's], amount
 * = net reward * d_i / sum of d. Source: M. Rosenfeld, "Analysis of Bitcoin Pooled Mining Reward
 * Systems" (arXiv:1112.4980), section 2.1.
 *
 * <p>A bucket is never split, so the round of a block ends with the whole bucket that the block
 * lies in. The previous block is the latest in an earlier bucket of those that have been divided:
 *
 * <ul>
 *   <li>Two blocks in one bucket share one round: each reward is divided by the same scores.
 *   <li>An orphan ends no round; its shares count for the next block.
 *   <li>A block waits for those before it that may become orphans still.
 *   <li>A miner who left before the block is paid for what he did in its round.
 * </ul>
 */
public final class Prop implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "prop";

  private final RoundSpan span;

  public Prop(BucketLength bucketLength) {
    this.span = new RoundSpan(bucketLength);
  }

  @Override
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    ScoreSums sums = new ScoreSums(ledger.miners());
    counted(ledger, context).forEach(sums::add);
    return sums.toTable();
  }

  @Override
  public List<Bucket> counted(BucketView ledger, BlockContext context) {
    return span.counted(ledger, context);
  }

  @Override
  public PriorRounds prior(PoolBlock block, List<PoolBlock> settled) {
    return PriorRounds.behind(span.inEarlierBucket(block, settled));
  }

  @Override
  public boolean waitsForEarlierBlocks() {
    return true;
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(NAME, span.length(), Map.of());
  }
}
