package org.leafpay.testnet.replay;

import java.util.Map;
import org.leafpay.engine.publish.LeafLine;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.shares.allocation.OnChainMinimum;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * What a replay has from the pool alone: nothing in the files or on the chain could show that it is
 * otherwise.
 *
 * @param shareRows lines of shares
 * @param shareCount the shares that they stand for
 * @param block its height, hash, reward and difficulty
 * @param policy the scheme, fee and smallest payment
 * @param thresholds of miners
 * @param owedByThreshold leaves that would be paid, had their miner no threshold of his own
 */
public record PoolsWord(
    int shareRows,
    long shareCount,
    PoolBlock block,
    RoundPolicy policy,
    int thresholds,
    int owedByThreshold) {

  static PoolsWord of(PublishedRound round) {
    RoundPolicy policy = round.document().policy();
    return new PoolsWord(
        round.shares().size(),
        round.shares().stream().mapToLong(row -> row.shareCount()).reduce(0, Math::addExact),
        round.document().block(),
        policy,
        round.thresholds().size(),
        owedByThreshold(round, policy));
  }

  private static int owedByThreshold(PublishedRound round, RoundPolicy policy) {
    OnChainMinimum minimum = policy.payoutTerms(Map.of()).onChainMinimum();
    Map<MinerKey, NanoErg> own = round.thresholdsByMiner();
    return (int)
        round.leaves().stream()
            .filter(line -> !line.isPaid() && own.containsKey(line.key()))
            .filter(line -> line.due().compareTo(policy.minPayout()) >= 0)
            .filter(line -> line.due().compareTo(floor(line, minimum)) >= 0)
            .count();
  }

  private static NanoErg floor(LeafLine line, OnChainMinimum minimum) {
    return minimum.amountFor(line.address().script());
  }
}
