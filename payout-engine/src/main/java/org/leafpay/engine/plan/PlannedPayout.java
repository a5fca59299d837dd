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
  public sealed interface Cut {
    /** The kind of reason, for programs. */
    String word();

    /** The reason as a sentence without a stop. */
    String text();
  }

  /** Everybody is paid after it. */
  public record AllPaid() implements Cut {
    @Override
    public String word() {
      return "done";
    }

    @Override
    public String text() {
      return "after it nobody is left to pay";
    }
  }

  /**
   * More would fit, but then the last transaction would be too small to pay its own fee.
   *
   * @param transactions as many as are needed in all when each is filled
   * @param filled how many payments the first of them would have then
   * @param full why not more
   */
  public record EvenSplit(int transactions, int filled, Full full) implements Cut {
    @Override
    public String word() {
      return "even";
    }

    @Override
    public String text() {
      return "the round needs %d transactions and is spread evenly over them; the first could pay %,d:"
              .formatted(transactions, filled)
          + " %s".formatted(full.text());
    }
  }

  /**
   * More do not fit.
   *
   * @param payments of the next miner or batch
   */
  public record Full(int payments, Overload overload) implements Cut {
    @Override
    public String word() {
      return overload.word();
    }

    @Override
    public String text() {
      return (payments == 1 ? "with the next payment" : "with the next batch of " + payments)
          + " it would have "
          + overload.text();
    }
  }
}
