package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.publish.PublishedRound;

/**
 * What became of a round.
 *
 * @param transactions in the order of the chain
 * @param plan of the payouts at the opening, if it was asked for
 */
public record RoundReport(
    PublishedRound published,
    Status status,
    List<TransactionReport> transactions,
    Optional<PlanReport> plan) {

  RoundReport(PublishedRound published, Status status, List<TransactionReport> transactions) {
    this(published, status, transactions, Optional.empty());
  }

  public RoundReport {
    transactions = List.copyOf(transactions);
  }

  /** The same report with what the payouts follow from. */
  public RoundReport withPlan(PlanReport newPlan) {
    return new RoundReport(published, status, transactions, Optional.of(newPlan));
  }

  /** How a round ended. */
  public enum Status {
    /** Every payable miner is paid and the round is closed. */
    CLOSED("closed"),
    /** Every payment was too small for a box; all of it is carried to the next round. */
    OWED("owed"),
    /** No share counted. */
    EMPTY("empty");

    private final String text;

    Status(String text) {
      this.text = text;
    }

    /** The word in summaries. */
    public String text() {
      return text;
    }
  }
}
