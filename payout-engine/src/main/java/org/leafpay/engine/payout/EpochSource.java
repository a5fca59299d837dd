package org.leafpay.engine.payout;

import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.BlockHeight;

/** Says which draws decide about a box that is made now. */
@FunctionalInterface
public interface EpochSource {
  /** Of an operator who keeps no pool. */
  EpochSource NONE =
      (terms, tip) -> {
        throw new RoundHeldException("no selection pool is followed here");
      };

  /**
   * The first epoch of a pool whose seed will come when a transaction that is made now is in a
   * block, however late that is.
   *
   * @param tip height of the newest block
   * @throws RoundHeldException when the pool cannot draw a committee of these terms
   */
  long ahead(CommitteeTerms terms, BlockHeight tip);
}
