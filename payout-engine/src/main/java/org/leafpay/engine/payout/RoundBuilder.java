package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Genesis, payouts and close of a new round. */
  public List<SignedStep> open(Opening opening, List<Box> funding, ChainMoment now) {
    RoundStep genesis = opening.spend(funding, fee, now.tip());
    List<RoundStep> steps = new ArrayList<>(List.of(genesis));
    steps.addAll(rest(opening.positionAfter(genesis), Optional.empty(), now));
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

  private List<RoundStep> rest(RoundPosition at, Optional<Box> topUp, ChainMoment now) {
    PlanLimits limits = PlanLimits.of(now.parameters()).withFee(fee);
    PayoutPlan plan = new PayoutPlanner(limits, now.tip()).plan(at, topUp);
    List<RoundStep> steps = new ArrayList<>();
    for (PlannedPayout planned : plan.payouts()) {
      steps.add(planned.payout().step());
    }
    steps.add(Closing.of(plan.end(), fee, now.tip()));
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

  /** The reward box follows the share state without a signature; all else is the operator's. */
  private List<InputProof> proofs(RoundStep step) {
    List<InputProof> proofs = new ArrayList<>();
    for (int i = 0; i < step.inputBoxes().size(); i++) {
      boolean reward = step.kind() != StepKind.GENESIS && i == 1;
      proofs.add(reward ? InputProof.NONE : InputProof.signedBy(key));
    }
    return proofs;
  }
}
