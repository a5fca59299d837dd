package org.leafpay.shares.scheme;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.shares.ledger.Bucket;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.NanoErg;

/**
 * Full pay per share: as {@link Pps}, with the transaction fees that a block earns on average added
 * to its reward.
 *
 * <p>Formula: a row of the ledger is worth floor((B + t)(1 - f) * d / D) nanoERG. A block of the
 * pool earned max(0, its reward - B) in transaction fees; t is the sum over this block and the
 * newest settled ones before it, {@code feeBlocks} at the most, divided by their number and rounded
 * down. (What is averaged differs between pools; here it follows from the pool's own published
 * blocks.)
 */
public final class Fpps implements PaymentScheme {
  /** The name of this scheme on the command line and in published terms. */
  public static final String NAME = "fpps";

  static final String FEE_BLOCKS = "feeBlocks";

  private final NanoErg blockReward;
  private final int feeBlocks;
  private final RoundSpan span;

  /**
   * @param blockReward what a block earns without transaction fees
   * @param feeBlocks over how many blocks fees are averaged, at least 1
   */
  public Fpps(NanoErg blockReward, int feeBlocks, BucketLength bucketLength) {
    if (feeBlocks < 1) {
      throw new IllegalArgumentException("an average over %d blocks".formatted(feeBlocks));
    }
    this.blockReward = blockReward;
    this.feeBlocks = feeBlocks;
    this.span = new RoundSpan(bucketLength);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException when the average of the fees is not said
   */
  @Override
  public ScoreTable scores(BucketView ledger, BlockContext context) {
    NanoErg fees =
        context
            .prior()
            .averageFees()
            .orElseThrow(() -> new IllegalArgumentException("the average of the fees is not said"));
    return new SharePrice(context.fee().netOf(blockReward.plus(fees)))
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
    return new PriorRounds(span.latest(settled), Optional.of(averageFees(block, settled)));
  }

  private NanoErg averageFees(PoolBlock block, List<PoolBlock> settled) {
    List<PoolBlock> newest =
        new ArrayList<>(
            settled.subList(Math.max(0, settled.size() - (feeBlocks - 1)), settled.size()));
    newest.add(block);
    BigInteger sum = BigInteger.ZERO;
    for (PoolBlock each : newest) {
      long fees = Math.max(0, each.reward().value() - blockReward.value());
      sum = sum.add(BigInteger.valueOf(fees));
    }
    return NanoErg.of(sum.divide(BigInteger.valueOf(newest.size())).longValueExact());
  }

  @Override
  public SchemeTerms terms() {
    return SchemeTerms.of(
        NAME,
        span.length(),
        Map.of(
            Pps.BLOCK_REWARD,
            Long.toString(blockReward.value()),
            FEE_BLOCKS,
            Integer.toString(feeBlocks)));
  }
}
