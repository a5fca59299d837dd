package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.StepKey;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.rewardbox.round.GenesisClaim;
import org.leafpay.rewardbox.round.GenesisFault;
import org.leafpay.rewardbox.round.GenesisRules;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.PaymentFloor;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Makes the transactions of a new round, and writes them into the journal. */
final class RoundOpener {
  /** The change of the opening is a box of its own and must be worth one. */
  private static final NanoErg CHANGE_MIN = NanoErg.of(1_000_000);

  private final RoundTools tools;
  private final PayoutSettings settings;
  private final Journal journal;

  RoundOpener(RoundTools tools, PayoutSettings settings, Journal journal) {
    this.tools = tools;
    this.settings = settings;
    this.journal = journal;
  }

  /**
   * All transactions of the round, signed; nothing has happened yet. Empty while the chain does not
   * show what became of an opening that was given up.
   */
  Optional<List<SignedStep>> make(PublishedRound round) {
    return new RivalOpenings(tools.node(), journal)
        .boxes(round.document().round())
        .map(rivals -> make(round, rivals));
  }

  private List<SignedStep> make(PublishedRound round, Set<BoxId> rivals) {
    ChainMoment now = ChainMoment.of(tools.node());
    RoundLeaves leaves = round.roundLeaves();
    RoundTerms terms =
        settings
            .round()
            .terms(
                settings.operatorKey(),
                round.document().result().pot(),
                leaves.unpaid().size(),
                now.tip());
    Opening opening = new Opening(terms, leaves, beside(round, now));
    NanoErg needed = opening.needed(settings.round().fee()).plus(CHANGE_MIN);
    List<Box> funding = tools.wallet().fund(needed, rivals, now.tip());
    List<SignedStep> steps = tools.builder().open(opening, funding, now);
    UnsignedTransaction genesis = steps.get(0).transaction().unsigned();
    requireSound(genesis, round, ChainPlace.of(genesis));
    return steps;
  }

  /** The boxes that belong to the round without being part of its contract. */
  private List<BoxCandidate> beside(PublishedRound round, ChainMoment now) {
    List<BoxCandidate> boxes =
        new ArrayList<>(
            LotteryBoxes.of(round.lotteries(), DrawHeights.in(settings.out()), now.tip()));
    boxes.addAll(new CommitteeBoxes(tools.epochs()).of(round.document(), now.tip()));
    return boxes;
  }

  /** Behind whatever the journal has of the round already. */
  void record(long round, List<SignedStep> steps) {
    int first = journal.steps(round).size();
    for (SignedStep step : steps) {
      StepKey key = new StepKey(round, first + step.sequence());
      journal.record(JournalStep.of(key, step.kind(), step.bundle()));
    }
  }

  /** Nobody relies on a round that breaks the rules, its own operator included. */
  static void requireSound(UnsignedTransaction genesis, PublishedRound round, ChainPlace place) {
    RoundTerms terms = place.terms();
    RoundPolicy policy = round.document().policy();
    PaymentFloor floor = new PaymentFloor(policy.minValuePerByte(), RoundPolicy.MINIMUM_FACTOR);
    List<GenesisFault> faults =
        GenesisRules.check(
            genesis.inputs().stream().map(UnsignedInput::boxId).toList(),
            genesis.outputBoxes(),
            new GenesisClaim(
                round.roundLeaves(), terms.pot(), Optional.of(terms.operatorKey()), floor));
    if (!faults.isEmpty()) {
      throw unsound(faults.get(0).text());
    }
    requireSoundLotteries(genesis, round, place);
    CommitteeBoxes.requireSound(genesis, round);
  }

  private static void requireSoundLotteries(
      UnsignedTransaction genesis, PublishedRound round, ChainPlace place) {
    if (round.lotteries().size() != place.lotteries().size()) {
      throw unsound(
          "it has %d lotteries, the leaves give %d"
              .formatted(place.lotteries().size(), round.lotteries().size()));
    }
    LotteryClaim claim = round.lotteryClaim(place, Optional.empty());
    List<LotteryFault> faults = LotteryRules.check(genesis.outputBoxes(), claim);
    if (!faults.isEmpty()) {
      throw unsound(faults.get(0).text());
    }
  }

  private static RoundHeldException unsound(String reason) {
    return new RoundHeldException("the round would not be sound: " + reason);
  }
}
