package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.plan.PayoutPlan;
import org.leafpay.engine.plan.PayoutPlanner;
import org.leafpay.engine.plan.PlanLimits;
import org.leafpay.engine.plan.PlannedPayout;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.Closing;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/** Builds and signs all transactions of a round ahead: each spends what the one before makes. */
public final class RoundBuilder {
  private final OperatorKey key;
  private final NanoErg fee;
  private final TransactionSigner signer = new TransactionSigner();

  public RoundBuilder(OperatorKey key, NanoErg fee) {
    this.key = key;
    this.fee = fee;
  }

  /**
   * Genesis, payouts and close of a new round. A payout of few miners with long scripts may need
   * more than the reserve bears: the change of the genesis is there for it.
   */
  public List<SignedStep> open(Opening opening, List<Box> funding, ChainMoment now) {
    RoundStep genesis = opening.spend(funding, fee, now.tip());
    List<RoundStep> steps = new ArrayList<>(List.of(genesis));
    Optional<Box> change = Opening.change(genesis.transaction());
    steps.addAll(rest(opening.positionAfter(genesis), change, now));
    return sign(steps, 0, now);
  }

  /**
   * Payouts and close from where a round stands.
   *
   * @param topUp a box of the operator's own, for fees that the reserve no longer bears
   * @param firstSequence the place of the first of them in the round
   */
  public List<SignedStep> goOn(
      RoundPosition at, Optional<Box> topUp, int firstSequence, ChainMoment now) {
    return sign(rest(at, topUp, now), firstSequence, now);
  }

  /**
   * Payouts alone, of a round that is open to anybody.
   *
   * @param topUp the payer's own box, for fees that the reserve does not bear
   */
  public List<SignedStep> payouts(RoundPosition at, Optional<Box> topUp, ChainMoment now) {
    return sign(steps(plan(at, topUp, now)), 0, now);
  }

  private List<RoundStep> rest(RoundPosition at, Optional<Box> topUp, ChainMoment now) {
    PayoutPlan plan = plan(at, topUp, now);
    List<RoundStep> steps = steps(plan);
    steps.add(Closing.of(plan.end(), fee, now.tip()));
    return steps;
  }

  private PayoutPlan plan(RoundPosition at, Optional<Box> topUp, ChainMoment now) {
    PlanLimits limits = PlanLimits.of(now.parameters()).withFee(fee);
    return new PayoutPlanner(limits, now.tip()).plan(at, topUp);
  }

  private static List<RoundStep> steps(PayoutPlan plan) {
    List<RoundStep> steps = new ArrayList<>();
    for (PlannedPayout planned : plan.payouts()) {
      steps.add(planned.payout().step());
    }
    return steps;
  }

  private List<SignedStep> sign(List<RoundStep> steps, int firstSequence, ChainMoment now) {
    List<SignedStep> out = new ArrayList<>();
    for (RoundStep step : steps) {
      SignedTransaction signed = signer.sign(step.transaction(), proofs(step));
      Bundle bundle = new Bundle(signed, step.inputBoxes(), List.of(), now.state());
      out.add(new SignedStep(firstSequence + out.size(), step.kind(), step.payments(), bundle));
    }
    return out;
  }

  private List<InputProof> proofs(RoundStep step) {
    List<InputProof> proofs = new ArrayList<>();
    for (int i = 0; i < step.inputBoxes().size(); i++) {
      boolean own = step.kind() == StepKind.GENESIS || isSigned(step, i);
      proofs.add(own ? InputProof.signedBy(key) : InputProof.NONE);
    }
    return proofs;
  }

  /**
   * The share state wants the operator's signature, and nobody's once the round is open to all; the
   * reward box follows it; any other box is the payer's own.
   */
  private boolean isSigned(RoundStep step, int input) {
    Box box = step.inputBoxes().get(input);
    return switch (input) {
      case ShareStateLayout.STATE_AT ->
          ShareStateBox.read(box.candidate()).operatorKey().equals(key.publicKey());
      case ShareStateLayout.REWARD_AT -> false;
      default -> true;
    };
  }
}
