package org.leafpay.engine.witness;

import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.EpochSource;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.selection.PoolDocument;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.engine.selection.PoolTracker;
import org.leafpay.engine.selection.PoolTrail;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.BlockHeight;

/** Reads from the chain which epoch of the pool beside the rounds comes next. */
public record CommitteeEpochs(ErgoNode node, PoolFolder folder) implements EpochSource {
  /**
   * So far ahead the seed of an epoch that is locked already has to be: the round's opening gets
   * into a block before, or the committee would refuse.
   */
  private static final int BLOCKS_AHEAD = 60;

  @Override
  public long ahead(CommitteeTerms terms, BlockHeight tip) {
    PoolDocument pool = folder.read();
    if (!pool.nft().equals(terms.pool())) {
      throw new RoundHeldException(
          "the round's committee comes from pool %s, %s is of pool %s"
              .formatted(terms.pool(), folder.file(), pool.nft()));
    }
    PoolTrail trail =
        new PoolTracker(node, folder)
            .trail(pool)
            .orElseThrow(
                () -> new RoundHeldException("the pool of the witnesses is not on the chain"));
    requireMembers(terms, trail.position().tree().counts().operators());
    return ahead(trail.position().state().clock(), tip);
  }

  /** As many must sign; who is drawn twice signs once. */
  private static void requireMembers(CommitteeTerms terms, int members) {
    if (members < terms.threshold()) {
      throw new RoundHeldException(
          "%d witnesses are to sign, and the pool has %d members: selection sync fills it"
              .formatted(terms.threshold(), members));
    }
  }

  private static long ahead(PoolClock clock, BlockHeight tip) {
    boolean thisOne =
        switch (clock.phase()) {
          case LOCKED -> clock.seedHeight().isAfter(tip.plus(BLOCKS_AHEAD));
          case OPEN, SEEDED -> false;
        };
    return thisOne ? clock.epoch() : clock.epoch() + 1;
  }
}
