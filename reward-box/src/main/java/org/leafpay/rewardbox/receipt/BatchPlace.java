package org.leafpay.rewardbox.receipt;

import java.util.List;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.rewardbox.round.Batch;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/**
 * Where a miner stands in his batch: with this, his key and his score, the batch's hash can be
 * computed.
 *
 * @param number the batch's, from 1 on
 * @param before the hash of the miners before him
 * @param after the miners after him, in their order
 */
public record BatchPlace(long number, BatchChain before, List<ScoredMiner> after) {
  /** One of the miners of a batch. */
  public record ScoredMiner(MinerKey key, Score score) {}

  public BatchPlace {
    if (number < 1) {
      throw new IllegalArgumentException("batches are numbered from 1 on, got " + number);
    }
    after = List.copyOf(after);
  }

  /** The place of {@code leaf} in {@code batch}. */
  static BatchPlace of(Batch batch, RoundLeaf leaf) {
    int index = batch.miners().indexOf(leaf);
    return new BatchPlace(
        batch.number(),
        batch.chain(index),
        batch.miners().subList(index + 1, batch.miners().size()).stream()
            .map(miner -> new ScoredMiner(miner.key(), miner.score()))
            .toList());
  }

  /** The batch's hash if {@code key} stands here with {@code score}. */
  BatchChain chainWith(MinerKey key, Score score) {
    BatchChain chain = before.then(key, score);
    for (ScoredMiner miner : after) {
      chain = chain.then(miner.key(), miner.score());
    }
    return chain;
  }
}
