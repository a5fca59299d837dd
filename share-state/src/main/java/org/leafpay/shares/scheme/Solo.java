package org.leafpay.shares.scheme;

import java.util.List;
import java.util.Map;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;

/**
 * Solo: whoever found the block has all of it.
 *
 * <p>Formula: amount = B(1 - f), to the address of the block event. No share counts, so none is
 * published, and two blocks in one bucket have nothing to do with each other. Who found a block is
 * what the pool wrote down; a block without a finder is refused, since nobody could be paid. The
 * score is the reward in nanoERG: any would divide it to one, and this one keeps the nanoERGs of
 * what earlier rounds left owed apart.
 */
public final class Solo implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "solo";

  private final BucketLength bucketLength;

  public Solo(BucketLength bucketLength) {
    this.bucketLength = bucketLength;
  }

  @Override
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    PoolBlock block = context.block();
    ErgoAddress finder =
        block.finder().orElseThrow(() -> new UnknownFinderException(block.height()));
    return ScoreTable.of(List.of(MinerScore.of(finder, Score.of(block.reward().value()))));
  }

  @Override
  public List<Bucket> counted(BucketView ledger, BlockContext context) {
    return List.of();
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(NAME, bucketLength, Map.of());
  }
}
