package org.leafpay.shares.scheme;

import java.util.List;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.ShareLedger;
import org.leafpay.shares.source.PoolBlock;

/** How shares become scores. Two parties with equal ledgers compute equal tables. */
public interface PaymentScheme {
  /**
   * What each miner's shares count when {@code block}'s reward is divided. Empty when no share
   * counts.
   *
   * @throws ScoreOverflowException when the scores' sum is 2^63 or more
   */
  ScoreTable scores(ShareLedger ledger, PoolBlock block);

  /**
   * The buckets that {@link #scores} counts, oldest first. From a ledger of these alone the scores
   * are the same.
   */
  List<Bucket> counted(ShareLedger ledger, PoolBlock block);

  /** Name and parameters, as they are published beside the scores. */
  SchemeTerms terms();
}
