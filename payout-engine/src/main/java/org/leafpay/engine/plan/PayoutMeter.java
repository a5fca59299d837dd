package org.leafpay.engine.plan;

import java.util.List;
import java.util.Optional;
import org.leafpay.avl.ProofTooLargeException;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** Measures payouts from one position by building them. */
final class PayoutMeter {
  /** Length of the signature of one key. */
  private static final int SIGNATURE_BYTES = 56;

  /** No payment is shorter than a pay-to-public-key output: an upper bound for the search. */
  private static final int PAYMENT_BYTES_MIN = 40;

  private final RoundPosition at;
  private final PlanLimits limits;
  private final BlockHeight tip;
  private final Optional<Box> own;

  /** {@code own} is the payer's box that joins when the reserve may not bear the fee. */
  PayoutMeter(RoundPosition at, PlanLimits limits, BlockHeight tip, Optional<Box> own) {
    this.at = at;
    this.limits = limits;
    this.tip = tip;
    this.own = own;
  }

  /** How many of the first of {@code groups} one transaction can pay. */
  int most(List<List<RoundLeaf>> groups) {
    int low = 1;
    int high = Math.min(groups.size(), limits.transactionSizeMax() / PAYMENT_BYTES_MIN);
    requireFits(groups.get(0));
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (overload(groups.subList(0, middle)).isEmpty()) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  private void requireFits(List<RoundLeaf> group) {
    overload(List.of(group))
        .ifPresent(
            overload -> {
              String who =
                  group.size() == 1
                      ? "the payment to miner " + group.get(0).key()
                      : "the batch of " + group.size() + " miners from " + group.get(0).key();
              throw new PlanException(
                  who + " alone passes the limits: it would have " + overload.text());
            });
  }

  /** The limit that paying {@code groups} at once would pass, if any. */
  Optional<Overload> overload(List<List<RoundLeaf>> groups) {
    List<RoundLeaf> payees = groups.stream().flatMap(List::stream).toList();
    try {
      return overload(Payout.of(at, payees, probeFee(payees.size()), tip));
    } catch (ProofTooLargeException e) {
      return Optional.of(new Overload.Proof(e.sizeBytes()));
    }
  }

  private Optional<Overload> overload(Payout payout) {
    int bytes = sizeBytes(payout);
    if (bytes > limits.transactionSizeMax()) {
      return Optional.of(new Overload.Size(bytes, limits.transactionSizeMax()));
    }
    long cost = cost(payout);
    return cost > limits.costMax()
        ? Optional.of(new Overload.Cost(cost, limits.costMax()))
        : Optional.empty();
  }

  /** Length with signatures: the share state's input has one, and so has a box of one's own. */
  int sizeBytes(Payout payout) {
    UnsignedTransaction transaction = payout.step().transaction();
    int signatures = transaction.inputs().size() - 1;
    return transaction.bytesToSign().size() + signatures * SIGNATURE_BYTES;
  }

  long cost(Payout payout) {
    return PayoutCost.of(
        PayoutShape.of(payout.step().transaction(), at.tree().digest().height()),
        limits.parameters());
  }

  /** A fee of the same length and cost as the real one; whether it can be paid is not asked. */
  private PayoutFee probeFee(int payments) {
    NanoErg bound = at.state().numbers().maxFeePerPayment().times(payments);
    if (limits.fee().compareTo(bound) <= 0) {
      return PayoutFee.fromReserve(limits.fee());
    }
    return own.map(box -> PayoutFee.toppedUp(limits.fee(), roomy(box)))
        .orElseGet(() -> PayoutFee.fromReserve(bound));
  }

  /** A box like {@code box} that surely can pay the fee: its change is not shorter than real. */
  private Box roomy(Box box) {
    return BoxCandidate.payment(
            box.value().plus(limits.fee()),
            box.script(),
            at.stateBox().candidate().creationHeight())
        .in(box.txId(), box.index());
  }
}
