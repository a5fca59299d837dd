package org.leafpay.rewardbox.round;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.ProvenUpdate;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * Pays some of a round's miners in one transaction.
 *
 * <p>INPUTS share state, reward; OUTPUTS next share state, next reward, one payment for each miner
 * in ascending key order, miner fee. The fee comes from the reserve in the reward box.
 */
public final class Payout {
  private final RoundPosition at;
  private final List<RoundLeaf> payees;
  private final ProvenUpdate update;
  private final RoundStep step;

  private Payout(RoundPosition at, List<RoundLeaf> payees, ProvenUpdate update, RoundStep step) {
    this.at = at;
    this.payees = payees;
    this.update = update;
    this.step = step;
  }

  /**
   * Builds the transaction.
   *
   * @param payees unpaid leaves of {@code at} in ascending key order, at least one; whole batches
   *     if the round has some
   * @param fee what the miner of the block gets, and who brings it
   * @param tip height of the newest block
   * @throws RoundException when the round's rules or money do not allow it
   */
  public static Payout of(
      RoundPosition at, List<RoundLeaf> payees, PayoutFee fee, BlockHeight tip) {
    requirePayable(at, payees);
    ProvenUpdate update = at.tree().proveUpdates(paidLeaves(at, payees));
    List<BoxCandidate> outputs = outputs(at, payees, update, fee, tip);
    RoundStep step = step(at, witness(at, payees, update), fee.topUp(), outputs);
    return new Payout(at, List.copyOf(payees), update, step);
  }

  public RoundStep step() {
    return step;
  }

  public List<RoundLeaf> payees() {
    return payees;
  }

  public int proofSize() {
    return update.proof().size();
  }

  /** Where the round stands when this transaction is done. */
  public RoundPosition next() {
    List<Box> boxes = step.transaction().outputBoxes();
    return RoundPosition.of(
        boxes.get(ShareStateLayout.STATE_AT),
        boxes.get(ShareStateLayout.REWARD_AT),
        at.leaves().withPaid(payees.stream().map(RoundLeaf::key).collect(Collectors.toSet())),
        at.tree().withUpdates(paidLeaves(at, payees)));
  }

  /** The change of whoever topped the fee up: spendable by the next payout. */
  public Optional<Box> change() {
    List<Box> boxes = step.transaction().outputBoxes();
    int feeAt = ShareStateLayout.FIRST_PAYMENT_AT + payees.size();
    return boxes.size() > feeAt + 1 ? Optional.of(boxes.get(feeAt + 1)) : Optional.empty();
  }

  /** What the contract pays for {@code score} in this round. */
  public static NanoErg payment(RoundPosition at, Score score) {
    return score.partOf(at.reward().pot(), at.state().numbers().totalScore());
  }

  private static void requirePayable(RoundPosition at, List<RoundLeaf> payees) {
    if (payees.isEmpty()) {
      throw new RoundException("a payout pays somebody");
    }
    requireAscending(payees);
    for (RoundLeaf payee : payees) {
      if (!at.leaves().find(payee.key()).equals(Optional.of(payee))) {
        throw new RoundException("miner " + payee.key() + " is no such leaf of this round");
      }
      if (!payee.isUnpaid()) {
        throw new RoundException("miner " + payee.key() + " is " + payee.flag() + " already");
      }
    }
  }

  /** Refuses payees that the script would: not in strictly ascending key order. */
  static void requireAscending(List<RoundLeaf> payees) {
    for (int i = 1; i < payees.size(); i++) {
      if (payees.get(i).key().compareTo(payees.get(i - 1).key()) <= 0) {
        throw new RoundException(
            "payee " + payees.get(i).key() + " does not follow " + payees.get(i - 1).key());
      }
    }
  }

  /** The tree's leaves as they are when {@code payees} are paid. */
  static List<Leaf> paidLeaves(RoundPosition at, List<RoundLeaf> payees) {
    return at.leaves().layout().paidLeaves(at.leaves().all(), payees);
  }

  private static ContextExtension witness(
      RoundPosition at, List<RoundLeaf> payees, ProvenUpdate update) {
    return at.leaves().layout().witness(at.leaves().all(), payees, update.proof());
  }

  private static List<BoxCandidate> outputs(
      RoundPosition at,
      List<RoundLeaf> payees,
      ProvenUpdate update,
      PayoutFee fee,
      BlockHeight tip) {
    BlockHeight height = at.creationHeight(tip);
    Score score = Score.sum(payees.stream().map(RoundLeaf::score).toList());
    NanoErg drawn = drawn(at, payees, fee);
    ShareStateBox state = at.state().after(update.after(), at.state().numbers().afterPaying(score));
    List<BoxCandidate> payments = new ArrayList<>();
    for (RoundLeaf payee : payees) {
      payments.add(BoxCandidate.payment(payment(at, payee.score()), payee.script(), height));
    }
    List<BoxCandidate> outputs = new ArrayList<>();
    outputs.add(state.candidate(height));
    outputs.add(rest(at, state, payments, drawn).candidate(height));
    outputs.addAll(payments);
    outputs.add(BoxCandidate.payment(fee.total(), ChainScript.minerFee(), height));
    fee.topUp().ifPresent(own -> outputs.add(change(own, fee.total().minus(drawn), height)));
    return outputs;
  }

  private static NanoErg drawn(RoundPosition at, List<RoundLeaf> payees, PayoutFee fee) {
    NanoErg bound = at.state().numbers().maxFeePerPayment().times(payees.size());
    NanoErg drawn = fee.drawn(bound);
    if (fee.topUp().isEmpty() && !drawn.equals(fee.total())) {
      throw new RoundException("fee of " + fee.total() + " above the bound of " + bound);
    }
    return drawn;
  }

  private static BoxCandidate change(Box own, NanoErg spent, BlockHeight height) {
    if (!own.tokens().isEmpty()) {
      throw new RoundException("box " + own.id() + " holds tokens; it is not taken for fees");
    }
    if (own.value().compareTo(spent) <= 0) {
      throw new RoundException("box " + own.id() + " holds too little for a fee of " + spent);
    }
    BlockHeight created = own.candidate().creationHeight();
    if (created.isAfter(height)) {
      throw new RoundException(
          "box " + own.id() + " was created at " + created + ", after " + height);
    }
    return BoxCandidate.payment(own.value().minus(spent), own.script(), height);
  }

  private static RewardBox rest(
      RoundPosition at, ShareStateBox next, List<BoxCandidate> payments, NanoErg drawn) {
    NanoErg paid = NanoErg.sum(payments.stream().map(BoxCandidate::value).toList());
    NanoErg spent = paid.plus(drawn);
    NanoErg value = at.reward().value();
    NanoErg owed =
        Amounts.unpaidPart(
            next.numbers().unpaidScore(), at.reward().pot(), next.numbers().totalScore());
    if (value.compareTo(spent.plus(owed)) < 0) {
      throw new RoundException(
          "the reward box holds %s, payments and fee take %s, unpaid rewards need %s"
              .formatted(value, spent, owed));
    }
    return at.reward().withValue(value.minus(spent));
  }

  private static RoundStep step(
      RoundPosition at, ContextExtension witness, Optional<Box> topUp, List<BoxCandidate> outputs) {
    List<Box> boxes = new ArrayList<>(List.of(at.stateBox(), at.rewardBox()));
    topUp.ifPresent(boxes::add);
    List<UnsignedInput> inputs = new ArrayList<>(boxes.stream().map(UnsignedInput::of).toList());
    inputs.set(ShareStateLayout.STATE_AT, new UnsignedInput(at.stateBox().id(), witness));
    return new RoundStep(
        StepKind.PAY,
        UnsignedTransaction.of(inputs, outputs),
        boxes,
        outputs.size() - boxes.size() - 1);
  }
}
