package org.leafpay.engine.plan;

import org.leafpay.rewardbox.round.Payout;

/**
 * One transaction of a plan.
 *
 * @param sizeBytes its serialized length with signatures
 * @param cost as {@link PayoutCost} models it
 * @param cut why it does not pay more miners
 */
public record PlannedPayout(Payout payout, int sizeBytes, long cost, Cut cut) {
  /** Why a transaction ends where it does. */
  public enum Cut {
    ALL_PAID("nobody is left to pay"),
    EVEN_SPLIT("the rest is split evenly over as many transactions as are needed"),
    LIMIT("one more payment would pass the limit of size, cost or proof");

    private final String text;

    Cut(String text) {
      this.text = text;
    }

    /** The reason as a sentence without a stop. */
    public String text() {
      return text;
    }
  }
}
