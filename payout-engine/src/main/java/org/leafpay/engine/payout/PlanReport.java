package org.leafpay.engine.payout;

import java.util.List;
import org.leafpay.engine.plan.PlannedPayout;

/**
 * How a round's payouts were planned when it was opened, and what became of that.
 *
 * @param payouts in order; nothing when nobody could be paid
 * @param made how many of the first were made as planned; what follows was planned anew, since
 *     somebody else had paid
 */
public record PlanReport(List<PlannedPayout> payouts, int made) {
  /** Of a round that is not on the chain. */
  static final PlanReport NOTHING = new PlanReport(List.of(), 0);

  public PlanReport {
    payouts = List.copyOf(payouts);
  }

  /** Whether all of it was made. */
  public boolean isKept() {
    return made == payouts.size();
  }
}
