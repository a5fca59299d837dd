package org.leafpay.engine.payout;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.plan.PayoutPlan;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Plans the payouts of a published round again, as they were planned when it was opened: from its
 * genesis, by the same pure function, with reasons.
 */
public final class PayoutExplainer {
  private PayoutExplainer() {}

  /**
   * The plan of a round below {@code out}; nothing when nothing was paid.
   *
   * @throws org.leafpay.engine.publish.PublishException when its genesis cannot be read
   */
  public static Optional<PayoutPlan> plan(Path out, PublishedRound round) {
    if (round.document().chain().isEmpty()) {
      return Optional.empty();
    }
    Bundle genesis = RoundFolder.of(out, round.document().round()).bundles().get(0).bundle();
    List<Box> boxes = genesis.tx().unsigned().outputBoxes();
    RoundPosition start =
        RoundPosition.of(
            boxes.get(ShareStateLayout.STATE_AT),
            boxes.get(ShareStateLayout.REWARD_AT),
            round.roundLeaves());
    BoxCandidate first = boxes.get(ShareStateLayout.STATE_AT).candidate();
    return Optional.of(planner(genesis, first.creationHeight()).plan(start, Optional.empty()));
  }

  /** The fee is that of the genesis: a round's transactions have the same. */
  private static PayoutPlanner planner(Bundle genesis, BlockHeight tip) {
    NanoErg fee = genesis.tx().unsigned().outputs().get(ShareStateLayout.GENESIS_FEE_AT).value();
    PlanLimits limits =
        PlanLimits.of(NodeInfo.readParameters(JsonAt.root(genesis.chain().parameters())))
            .withFee(fee);
    return new PayoutPlanner(limits, tip);
  }
}
