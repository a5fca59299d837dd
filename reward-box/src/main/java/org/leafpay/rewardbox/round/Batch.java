package org.leafpay.rewardbox.round;

import java.util.List;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.avl.views.BatchLeaf;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.types.Score;

/**
 * Miners who share a leaf.
 *
 * @param number from 1 on
 * @param miners at least one, in ascending key order, all unpaid, all paid, or all owed
 */
public record Batch(long number, List<RoundLeaf> miners) {
  public Batch {
    miners = List.copyOf(miners);
    LeafFlag flag = miners.get(0).flag();
    for (RoundLeaf miner : miners) {
      if (miner.flag() != flag) {
        throw new RoundException(
            "batch %d is %s, but its miner %s is %s"
                .formatted(number, flag, miner.key(), miner.flag()));
      }
    }
  }

  public LeafFlag flag() {
    return miners.get(0).flag();
  }

  /** The hash of the first {@code count} miners. */
  public BatchChain chain(int count) {
    BatchChain chain = BatchChain.START;
    for (RoundLeaf miner : miners.subList(0, count)) {
      chain = chain.then(miner.key(), miner.score());
    }
    return chain;
  }

  BatchLeaf leaf() {
    return leaf(flag());
  }

  BatchLeaf leaf(LeafFlag flag) {
    return new BatchLeaf(number, chain(miners.size()), flag);
  }

  List<Score> scores() {
    return miners.stream().map(RoundLeaf::score).toList();
  }
}
