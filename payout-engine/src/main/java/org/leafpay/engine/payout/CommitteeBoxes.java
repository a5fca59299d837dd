package org.leafpay.engine.payout;

import java.util.List;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.sortition.selection.CommitteeFault;
import org.leafpay.sortition.selection.CommitteeRules;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

/** The box in which the operator's fee of a round waits for witnesses. */
record CommitteeBoxes(EpochSource epochs) {
  /** The box of a new round; nothing where its policy has no witnesses. */
  List<BoxCandidate> of(RoundDocument round, BlockHeight tip) {
    return round.committeeClaim().stream().map(claim -> box(claim, tip).candidate(tip)).toList();
  }

  /**
   * Refuses a round that could not be opened with its committee, before anything of it is written.
   *
   * @throws RoundHeldException when its fee is too small for a box, its fallback is the operator
   *     himself, or its pool cannot draw
   */
  void requirePossible(RoundDocument round, PayoutSettings settings, BlockHeight tip) {
    round
        .committeeClaim()
        .ifPresent(
            claim -> {
              requireOtherKey(claim.terms(), settings);
              requireWorthABox(claim, round.policy(), box(claim, tip));
            });
  }

  private ConsumerBox box(CommitteeRules.Claim claim, BlockHeight tip) {
    return claim.terms().box(claim.value(), epochs.ahead(claim.terms(), tip), tip);
  }

  /** Silence must never be to the operator's gain. */
  private static void requireOtherKey(CommitteeTerms terms, PayoutSettings settings) {
    if (terms.fallbackKey().equals(settings.operatorKey())) {
      throw new RoundHeldException(
          "the fallback of the witnesses is the operator's own key: he would gain by their silence");
    }
  }

  private static void requireWorthABox(
      CommitteeRules.Claim claim, RoundPolicy policy, ConsumerBox box) {
    int size = box.candidate(BlockHeight.of(Integer.MAX_VALUE)).boxSize(Short.MAX_VALUE);
    NanoErg least =
        NanoErg.of(policy.minValuePerByte()).times(RoundPolicy.MINIMUM_FACTOR).times(size);
    if (claim.value().compareTo(least) < 0) {
      throw new RoundHeldException(
          "the operator's fee of the round is %s ERG, and a box that waits for witnesses holds %s ERG at least"
              .formatted(claim.value().erg(), least.erg()));
    }
  }

  /**
   * Refuses a genesis whose committee is not that of the round's policy.
   *
   * @throws RoundHeldException when it differs, is missing, or is not wanted
   */
  static void requireSound(UnsignedTransaction genesis, PublishedRound round) {
    List<CommitteeFault> faults =
        CommitteeRules.check(genesis.outputs(), round.document().committeeClaim());
    if (!faults.isEmpty()) {
      throw new RoundHeldException("the round would not be sound: " + faults.get(0).text());
    }
  }
}
