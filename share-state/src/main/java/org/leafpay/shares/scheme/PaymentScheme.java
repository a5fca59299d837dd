package org.leafpay.shares.scheme;

import java.util.List;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;

/** How shares become scores. Two parties with equal ledgers compute equal tables. */
public interface PaymentScheme {
  /**
   * What each miner's shares count when a block's reward is divided. Empty when no share counts.
   *
   * @throws ScoreOverflowException when the scores' sum is 2^63 or more
   * @throws UnknownFinderException when the scheme pays whoever found the block, and nobody knows
   *     who that is
   */
  ScoreTable scores(BucketView ledger, BlockContext context);

  /**
   * The buckets that {@link #scores} counts, oldest first. From a ledger of these alone the scores
   * are the same.
   */
  List<Bucket> counted(BucketView ledger, BlockContext context);

  /** What the scores stand for. */
  default ScoreMeaning meaning() {
    return ScoreMeaning.PARTS_OF_THE_REWARD;
  }

  /**
   * What the scheme takes from the rounds before this one: nothing, unless it says otherwise.
   *
   * @param block whose reward is divided
   * @param settled the blocks that rounds divide already, in the order of the rounds
   */
  default PriorRounds prior(PoolBlock block, List<PoolBlock> settled) {
    return PriorRounds.NONE;
  }

  /**
   * Whether a block has to wait for an earlier one of which it is not known yet whether the pool
   * keeps it: shares between the two count for the one or for the other.
   */
  default boolean waitsForEarlierBlocks() {
    return false;
  }

  /** Name and parameters, as they are published beside the scores. */
  SchemeTerms terms();
}
