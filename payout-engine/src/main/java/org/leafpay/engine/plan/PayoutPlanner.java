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
 * <p>Miners, or batches of them, are taken in key order, so that the batch proof of each
 * transaction covers a run of neighbours. First the least number of transactions is found by
 * filling each to the limit; then the miners are spread evenly over that number, which keeps the
 * last one from being too small to pay its own fee.
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
    Optional<PlannedPayout.EvenSplit> split = split(start, topUp);
    int transactions = split.map(PlannedPayout.EvenSplit::transactions).orElse(1);
    List<PlannedPayout> out = new ArrayList<>();
    RoundPosition at = start;
    Optional<Box> own = topUp;
    while (!at.isPaidOut()) {
      Optional<Box> left = own;
      PlannedPayout next = next(at, own, split, Math.max(1, transactions - out.size()));
      out.add(next);
      // Behind a payout that took it, only its change is there: the box itself is spent.
      own = next.payout().change().or(() -> left);
      at = next.payout().next();
    }
    return new PayoutPlan(out, at);
  }

  private PlannedPayout next(
      RoundPosition at,
      Optional<Box> own,
      Optional<PlannedPayout.EvenSplit> split,
      int transactionsLeft) {
    List<List<RoundLeaf>> unpaid = at.leaves().unpaidGroups();
    PayoutMeter meter = new PayoutMeter(at, limits, tip, own);
    int even = (unpaid.size() + transactionsLeft - 1) / transactionsLeft;
    boolean fits = meter.overload(unpaid.subList(0, even)).isEmpty();
    int count = fits ? even : meter.most(unpaid);
    List<RoundLeaf> payees = unpaid.subList(0, count).stream().flatMap(List::stream).toList();
    Payout payout = Payout.of(at, payees, fee(at, payees.size(), own), tip);
    PlannedPayout.Cut cut = cut(unpaid, count, meter, split);
    return new PlannedPayout(payout, meter.sizeBytes(payout), meter.cost(payout), cut);
  }

  private static PlannedPayout.Cut cut(
      List<List<RoundLeaf>> unpaid,
      int count,
      PayoutMeter meter,
      Optional<PlannedPayout.EvenSplit> split) {
    if (count == unpaid.size()) {
      return new PlannedPayout.AllPaid();
    }
    Optional<PlannedPayout.Cut> full = full(unpaid, count, meter).map(found -> found);
    return full.orElseGet(split::orElseThrow);
  }

  /** The limit that one more group would pass. */
  private static Optional<PlannedPayout.Full> full(
      List<List<RoundLeaf>> groups, int count, PayoutMeter meter) {
    return meter
        .overload(groups.subList(0, count + 1))
        .map(overload -> new PlannedPayout.Full(groups.get(count).size(), overload));
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

  /** How all is spread when one transaction cannot pay it: over as few as filled ones would be. */
  private Optional<PlannedPayout.EvenSplit> split(RoundPosition start, Optional<Box> own) {
    List<List<RoundLeaf>> groups = start.leaves().unpaidGroups();
    if (groups.isEmpty()) {
      return Optional.empty();
    }
    PayoutMeter meter = new PayoutMeter(start, limits, tip, own);
    int first = meter.most(groups);
    if (first == groups.size()) {
      return Optional.empty();
    }
    int transactions = 1;
    for (int at = first; at < groups.size(); transactions++) {
      at += meter.most(groups.subList(at, groups.size()));
    }
    int filled = groups.subList(0, first).stream().mapToInt(List::size).sum();
    return Optional.of(
        new PlannedPayout.EvenSplit(
            transactions, filled, full(groups, first, meter).orElseThrow()));
  }
}
