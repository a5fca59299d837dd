package org.leafpay.testnet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.engine.publish.RoundPolicy;
import org.leafpay.rewardbox.round.GenesisClaim;
import org.leafpay.rewardbox.round.GenesisFault;
import org.leafpay.rewardbox.round.GenesisRules;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.PaymentFloor;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundStep;
import org.leafpay.sortition.lottery.LotteryClaim;
import org.leafpay.sortition.lottery.LotteryFault;
import org.leafpay.sortition.lottery.LotteryRules;
import org.leafpay.sortition.selection.CommitteeFault;
import org.leafpay.sortition.selection.CommitteeRules;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** The genesis transaction: sound, where {@code round.json} says it is, and built again. */
final class OpeningCheck {
  private static final int FEE_AT = ShareStateLayout.FIRST_PAYMENT_AT;

  private final Check check;
  private final RoundContent round;
  private final BundleFile genesis;
  private final UnsignedTransaction transaction;

  OpeningCheck(RoundContent round, BundleFile genesis) {
    this.check = new Check(Stage.OPENING, round.folder());
    this.round = round;
    this.genesis = genesis;
    this.transaction = genesis.bundle().tx().unsigned();
  }

  /** Where the round stands when it is open. */
  RoundPosition check() {
    RoundLeaves leaves = check.in(RoundFiles.LEAVES, round.published()::roundLeaves);
    ChainPlace published = round.document().chain().orElseThrow();
    requireSound(leaves, published);
    ChainPlace place = check.in(genesis.name(), () -> ChainPlace.of(transaction));
    check.requireSame(RoundFiles.ROUND, "place on the chain", place, published);
    return rebuilt(new Opening(place.terms(), leaves, beside(place)));
  }

  private List<BoxCandidate> beside(ChainPlace place) {
    List<BoxCandidate> boxes = new ArrayList<>(lotteries(place));
    committee(place).ifPresent(boxes::add);
    return boxes;
  }

  /** The box in which the operator's fee waits, after it was found sound. */
  private Optional<BoxCandidate> committee(ChainPlace place) {
    Optional<CommitteeRules.Claim> claim = round.document().committeeClaim();
    List<CommitteeFault> faults = CommitteeRules.check(transaction.outputs(), claim);
    check.require(
        faults.isEmpty(),
        genesis.name(),
        faults.stream().map(CommitteeFault::text).collect(Collectors.joining("; ")));
    BlockHeight tip = RoundBundles.tip(genesis);
    return claim.map(
        wanted ->
            wanted
                .terms()
                .box(wanted.value(), place.committee().orElseThrow().epoch(), tip)
                .candidate(tip));
  }

  /** The boxes of the round's lotteries, after they were found sound. */
  private List<BoxCandidate> lotteries(ChainPlace place) {
    LotteryClaim claim =
        check.in(RoundFiles.LEAVES, () -> round.published().lotteryClaim(place, Optional.empty()));
    List<LotteryFault> faults =
        check.in(genesis.name(), () -> LotteryRules.check(transaction.outputBoxes(), claim));
    check.require(
        faults.isEmpty(),
        genesis.name(),
        faults.stream().map(LotteryFault::text).collect(Collectors.joining("; ")));
    return claim.lotteries().stream()
        .map(lottery -> lottery.box().candidate(RoundBundles.tip(genesis)))
        .toList();
  }

  private void requireSound(RoundLeaves leaves, ChainPlace published) {
    RoundPolicy policy = round.document().policy();
    GenesisClaim claim =
        new GenesisClaim(
            leaves,
            round.document().result().pot(),
            Optional.of(published.terms().operatorKey()),
            new PaymentFloor(policy.minValuePerByte(), RoundPolicy.MINIMUM_FACTOR));
    List<GenesisFault> faults =
        check.in(
            genesis.name(),
            () ->
                GenesisRules.check(
                    transaction.inputs().stream().map(UnsignedInput::boxId).toList(),
                    transaction.outputBoxes(),
                    claim));
    check.require(
        faults.isEmpty(),
        genesis.name(),
        faults.stream().map(GenesisFault::text).collect(Collectors.joining("; ")));
  }

  private RoundPosition rebuilt(Opening opening) {
    List<BoxCandidate> outputs = transaction.outputs();
    check.require(outputs.size() > FEE_AT, genesis.name(), "the opening pays no fee");
    RoundStep again =
        check.in(
            genesis.name(),
            () ->
                opening.spend(
                    genesis.bundle().inputBoxes(),
                    outputs.get(FEE_AT).value(),
                    RoundBundles.tip(genesis)));
    check.requireSame(
        genesis.name(), "opening built again", again.transaction().id(), transaction.id());
    return check.in(genesis.name(), () -> opening.positionAfter(again));
  }
}
