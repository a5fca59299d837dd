package org.leafpay.testnet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.plan.PayoutPlan;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.testnet.replay.PayoutCheck.SeenPayout;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * The operator's payouts are those that the plan gives. He plans at the opening, and again where
 * somebody else was faster; each such run of payouts is planned here anew and compared.
 */
final class PlanCheck {
  private final Check check;
  private final ChainStates states;
  private final NanoErg fee;

  /** {@code fee} is what the operator pays for each of his transactions. */
  PlanCheck(RoundContent round, ChainStates states, NanoErg fee) {
    this.check = new Check(Stage.PLAN, round.folder());
    this.states = states;
    this.fee = fee;
  }

  /** Notes on the payouts that were not the operator's, and on his new plans. */
  List<Finding.Note> check(List<SeenPayout> payouts) {
    List<Finding.Note> notes = new ArrayList<>();
    int next = 0;
    while (next < payouts.size()) {
      SeenPayout first = payouts.get(next);
      if (first.isOperators()) {
        if (next > 0) {
          notes.add(check.note(first.file().name() + ": planned anew"));
        }
        next += requirePlanned(run(payouts.subList(next, payouts.size())));
      } else {
        notes.add(
            check.note(
                "%s: somebody else paid %d miners"
                    .formatted(first.file().name(), first.payout().payees().size())));
        next++;
      }
    }
    return notes;
  }

  /** The first payouts that the operator made at one moment. */
  private static List<SeenPayout> run(List<SeenPayout> rest) {
    SeenPayout first = rest.get(0);
    return rest.stream()
        .takeWhile(
            payout ->
                payout.isOperators()
                    && payout.file().bundle().chain().equals(first.file().bundle().chain()))
        .toList();
  }

  private int requirePlanned(List<SeenPayout> run) {
    BundleFile first = run.get(0).file();
    Optional<Box> own = run.stream().flatMap(payout -> payout.ownBox().stream()).findFirst();
    PlanLimits limits = PlanLimits.of(states.parameters(first)).withFee(fee);
    PayoutPlan plan =
        check.in(
            first.name(),
            () ->
                new PayoutPlanner(limits, RoundBundles.tip(first))
                    .plan(run.get(0).payout().before(), own));
    for (int i = 0; i < run.size(); i++) {
      SeenPayout got = run.get(i);
      check.require(
          i < plan.payouts().size(), got.file().name(), "the plan has no payout here any more");
      var want = plan.payouts().get(i).payout();
      check.requireSame(
          got.file().name(),
          "miners paid, by the plan",
          want.payees().size(),
          got.payout().payees().size());
      check.requireSame(
          got.file().name(),
          "planned payout",
          want.step().transaction().id(),
          got.payout().transaction().id());
    }
    return run.size();
  }
}
