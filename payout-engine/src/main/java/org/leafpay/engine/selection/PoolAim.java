package org.leafpay.engine.selection;

import java.util.function.IntFunction;
import org.leafpay.engine.payout.ChainMoment;
import org.leafpay.sortition.selection.PoolFunds;
import org.leafpay.sortition.selection.PoolPosition;

/** What is to become of a pool. It is asked again whenever the chain shows something new. */
interface PoolAim {
  /**
   * What comes next.
   *
   * @throws PoolHeldException when it cannot be
   * @throws PoolBusyException when it cannot be yet
   */
  Turn next(Moment at);

  /**
   * A pool as a node shows it.
   *
   * @param funds what pays for so many transactions
   */
  record Moment(PoolPosition position, ChainMoment now, IntFunction<PoolFunds> funds) {}
}
