package org.leafpay.testnet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanException;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.testnet.replay.PayoutCheck.SeenPayout;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * The operator's payouts are those that the plan gives. He plans at the opening, and again where
 * somebody else was faster; each such run of payouts is planned here anew and compared.
 *
 * <p>Once anybody may pay, it cannot be told who did: what is not planned is then worth a note.
 */
final class PlanCheck {
  private final Check check;
  private final ChainStates states;
  private final NanoErg fee;
  private final List<Finding.Note> notes = new ArrayList<>();

  /** {@code fee} is what the operator pays for each of his transactions. */
  PlanCheck(RoundContent round, ChainStates states, NanoErg fee) {
    this.check = new Check(Stage.PLAN, round.folder());
    this.states = states;
    this.fee = fee;
  }

  /** Notes on the payouts that were not the operator's, and on his new plans. */
  List<Finding.Note> check(List<SeenPayout> payouts) {
    int next = 0;
    while (next < payouts.size()) {
      SeenPayout first = payouts.get(next);
      if (!first.isSigned()) {
        say(first, "somebody else paid %d miners".formatted(first.payout().payees().size()));
        next++;
        continue;
      }
      List<SeenPayout> run = run(payouts.subList(next, payouts.size()));
      if (next > 0) {
        say(first, "planned anew");
      }
      comparePlan(run);
      next += run.size();
    }
    return List.copyOf(notes);
  }

  /** The first payouts that the operator made at one moment. */
  private static List<SeenPayout> run(List<SeenPayout> rest) {
    BlockHeight tip = RoundBundles.tip(rest.get(0).file());
    return rest.stream()
        .takeWhile(payout -> payout.isSigned() && RoundBundles.tip(payout.file()).equals(tip))
        .toList();
  }

  private void comparePlan(List<SeenPayout> run) {
    List<PlannedPayout> planned = plan(run);
    for (int i = 0; i < run.size(); i++) {
      SeenPayout got = run.get(i);
      Optional<UnsignedTransaction> want =
          i < planned.size()
              ? Optional.of(planned.get(i).payout().step().transaction())
              : Optional.empty();
      if (!want.equals(Optional.of(got.payout().transaction()))) {
        report(got, difference(want, got));
      }
    }
  }

  /** Nothing when it cannot be planned with what the bundles show. */
  private List<PlannedPayout> plan(List<SeenPayout> run) {
    SeenPayout first = run.get(0);
    Optional<Box> own = run.stream().flatMap(payout -> payout.ownBox().stream()).findFirst();
    PlanLimits limits = PlanLimits.of(states.parameters(first.file())).withFee(fee);
    PayoutPlanner planner = new PayoutPlanner(limits, RoundBundles.tip(first.file()));
    try {
      return planner.plan(first.payout().before(), own).payouts();
    } catch (PlanException e) {
      report(first, String.valueOf(e.getMessage()));
      return List.of();
    }
  }

  private static String difference(Optional<UnsignedTransaction> want, SeenPayout got) {
    return want.map(
            transaction ->
                "the plan pays %d miners by %s; %d were paid by %s"
                    .formatted(
                        ObservedPayout.payments(transaction),
                        transaction.id(),
                        got.payout().payees().size(),
                        got.payout().transaction().id()))
        .orElse("the plan has no payout here");
  }

  private void report(SeenPayout payout, String reason) {
    if (payout.isSurelyOperators()) {
      throw check.difference(payout.file().name(), reason);
    }
    say(payout, reason);
  }

  private void say(SeenPayout payout, String remark) {
    notes.add(check.note(payout.file().name() + ": " + remark));
  }
}
