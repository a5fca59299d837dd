package org.leafpay.engine.plan;

import java.util.List;
import org.leafpay.rewardbox.round.RoundPosition;

/**
 * The payouts of a round in order, and where they leave it.
 *
 * @param end everybody is paid there
 */
public record PayoutPlan(List<PlannedPayout> payouts, RoundPosition end) {
  public PayoutPlan {
    payouts = List.copyOf(payouts);
  }
}
