package org.leafpay.engine.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/**
 * Pays all unpaid miners of a round in the fewest transactions.
 *
 * <p>Miners are taken in key order, so that the batch proof of each transaction covers a run of
 * neighbours. First the least number of transactions is found by filling each to the limit; then
 * the miners are spread evenly over that number, which keeps the last one from being too small to
 * pay its own fee.
 */
public final class PayoutPlanner {
  private final PlanLimits limits;
  private final BlockHeight tip;

  public PayoutPlanner(PlanLimits limits, BlockHeight tip) {
    this.limits = limits;
    this.tip = tip;
  }

  /**
   * The plan that pays everybody.
   *
   * @param topUp the payer's own box, for a fee that the reserve may not bear; spent only then
   */
  public PayoutPlan plan(RoundPosition start, Optional<Box> topUp) {
    int transactions = leastTransactions(start, topUp);
    List<PlannedPayout> out = new ArrayList<>();
    RoundPosition at = start;
    Optional<Box> own = topUp;
    while (!at.isPaidOut()) {
      PlannedPayout next = next(at, own, Math.max(1, transactions - out.size()));
      out.add(next);
      own = next.payout().change().or(() -> topUp);
      at = next.payout().next();
    }
    return new PayoutPlan(out, at);
  }

  private PlannedPayout next(RoundPosition at, Optional<Box> own, int transactionsLeft) {
    List<RoundLeaf> unpaid = at.leaves().unpaid();
    PayoutMeter meter = new PayoutMeter(at, limits, tip, own);
    int even = (unpaid.size() + transactionsLeft - 1) / transactionsLeft;
    boolean fits = meter.fits(unpaid.subList(0, even));
    List<RoundLeaf> payees = unpaid.subList(0, fits ? even : meter.most(unpaid));
    PlannedPayout.Cut cut =
        payees.size() == unpaid.size()
            ? PlannedPayout.Cut.ALL_PAID
            : fits ? PlannedPayout.Cut.EVEN_SPLIT : PlannedPayout.Cut.LIMIT;
    Payout payout = Payout.of(at, payees, fee(at, payees.size(), own), tip);
    return new PlannedPayout(payout, meter.sizeBytes(payout), meter.cost(payout), cut);
  }

  private PayoutFee fee(RoundPosition at, int payments, Optional<Box> own) {
    NanoErg bound = at.state().numbers().maxFeePerPayment().times(payments);
    if (limits.fee().compareTo(bound) <= 0) {
      return PayoutFee.fromReserve(limits.fee());
    }
    Box box =
        own.orElseThrow(
            () ->
                new PlanException(
                    "the reserve pays a fee of %s at most for %d payments; a box of one's own is needed for the rest of %s"
                        .formatted(bound, payments, limits.fee())));
    return PayoutFee.toppedUp(limits.fee(), box);
  }

  /** How many transactions there are when each is filled to the limit. */
  private int leastTransactions(RoundPosition start, Optional<Box> own) {
    PayoutMeter meter = new PayoutMeter(start, limits, tip, own);
    int transactions = 0;
    List<RoundLeaf> rest = start.leaves().unpaid();
    while (!rest.isEmpty()) {
      rest = rest.subList(meter.most(rest), rest.size());
      transactions++;
    }
    return transactions;
  }
}
