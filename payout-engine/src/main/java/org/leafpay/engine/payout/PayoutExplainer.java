package org.leafpay.engine.payout;

import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.plan.PayoutPlan;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * Plans the payouts of a published round again, as they were planned when it was opened: from its
 * genesis, by the same pure function, with reasons.
 */
public final class PayoutExplainer {
  private PayoutExplainer() {}

  /**
   * The plan of a round below {@code out}, beside its transactions.
   *
   * @throws org.leafpay.engine.publish.PublishException when they cannot be read
   */
  public static PlanReport plan(Path out, PublishedRound round) {
    if (round.document().chain().isEmpty()) {
      return PlanReport.NOTHING;
    }
    List<BundleFile> files = RoundFolder.of(out, round.document().round()).bundles();
    List<PlannedPayout> payouts = planned(files.get(0).bundle(), round).payouts();
    Set<TxId> there = files.stream().map(file -> file.bundle().tx().id()).collect(toSet());
    // Each spends what the one before makes: those that were made are the first ones.
    long made =
        payouts.stream()
            .filter(planned -> there.contains(planned.payout().step().transaction().id()))
            .count();
    return new PlanReport(payouts, Math.toIntExact(made));
  }

  private static PayoutPlan planned(Bundle genesis, PublishedRound round) {
    List<Box> boxes = genesis.tx().unsigned().outputBoxes();
    RoundPosition start =
        RoundPosition.of(
            boxes.get(ShareStateLayout.STATE_AT),
            boxes.get(ShareStateLayout.REWARD_AT),
            round.roundLeaves());
    BoxCandidate first = boxes.get(ShareStateLayout.STATE_AT).candidate();
    return planner(genesis, first.creationHeight())
        .plan(start, Opening.change(genesis.tx().unsigned()));
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
