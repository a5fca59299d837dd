package org.leafpay.shares.scheme;

import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.NanoErg;

/**
 * Pay per share: every share is worth what it earns on average, whether a block comes of it or not.
 * Luck is the operator's.
 *
 * <p>Formula: a row of the ledger with d hashes under network difficulty D is worth floor(B(1 - f)
 * * d / D) nanoERG, where B is the reward of a block without transaction fees, and B(1 - f) is B
 * less each part of the fee, rounded down as that of a reward. Source: M. Rosenfeld, "Analysis of
 * Bitcoin Pooled Mining Reward Systems" (arXiv:1112.4980), section 2.2.
 *
 * <p>Scores are amounts, and a round pays them as they stand: what the block's net reward has more
 * is the operator's, what it lacks he adds. A round settles all buckets behind those of the latest
 * block that was settled, up to the block's own:
 *
 * <ul>
 *   <li>Of two blocks in one bucket the second finds nothing left to settle; its reward is the
 *       operator's.
 *   <li>An orphan settles nothing; its shares are paid with the next block.
 *   <li>A miner who left is paid for all that he did.
 * </ul>
 */
public final class Pps implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "pps";

  static final String BLOCK_REWARD = "blockReward";

  private final NanoErg blockReward;
  private final RoundSpan span;

  /**
   * @param blockReward what a block earns without transaction fees
   */
  public Pps(NanoErg blockReward, BucketLength bucketLength) {
    this.blockReward = blockReward;
    this.span = new RoundSpan(bucketLength);
  }

  @Override
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    return new SharePrice(context.fee().netOf(blockReward))
        .amounts(ledger, counted(ledger, context));
  }

  @Override
  public List<Bucket> counted(BucketView ledger, BlockContext context) {
    return span.counted(ledger, context);
  }

  @Override
  public ScoreMeaning meaning() {
    return ScoreMeaning.NANO_ERG;
  }

  @Override
  public PriorRounds prior(PoolBlock block, List<PoolBlock> settled) {
    return PriorRounds.behind(span.latest(settled));
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(
        NAME, span.length(), Map.of(BLOCK_REWARD, Long.toString(blockReward.value())));
  }
}
