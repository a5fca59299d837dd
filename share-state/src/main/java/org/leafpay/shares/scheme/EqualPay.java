package org.leafpay.shares.scheme;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketRow;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/**
 * Equal pay: everybody with at least one share in the round has the same, however much he did. For
 * pools whose miners are one party, such as a club's or a firm's; whoever may register a second
 * address is paid twice.
 *
 * <p>Formula: amount = net reward / number of miners in the round. The round is that of {@link
 * Prop}, with what is said there of two blocks in one bucket, orphans and miners who left. Every
 * score is the block's reward in nanoERG: any equal score divides equally, and one that large keeps
 * the nanoERGs of what earlier rounds left owed apart.
 */
public final class EqualPay implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "equal";

  private final RoundSpan span;

  public EqualPay(BucketLength bucketLength) {
    this.span = new RoundSpan(bucketLength);
  }

  @Override
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    Score each = Score.of(context.block().reward().value());
    Set<MinerKey> miners =
        counted(ledger, context).stream()
            .flatMap(bucket -> bucket.rows().stream())
            .map(BucketRow::miner)
            .collect(Collectors.toSet());
    return ScoreTable.of(
        miners.stream()
            .map(miner -> new MinerScore(miner, ledger.addressOf(miner), each))
            .toList());
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
