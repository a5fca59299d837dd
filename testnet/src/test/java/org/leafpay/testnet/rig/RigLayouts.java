package org.leafpay.testnet.rig;

import java.util.List;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.RoundLayout;

/** The layouts in which small pools are paid. */
final class RigLayouts {
  private RigLayouts() {}

  /** Of a small pool, the last batch is mostly not a full one. */
  static final RoundLayout BATCHES = new BatchLayout(2);

  /** One of each kind. */
  static List<RoundLayout> both() {
    return List.of(RoundLayout.LEAF, BATCHES);
  }
}
