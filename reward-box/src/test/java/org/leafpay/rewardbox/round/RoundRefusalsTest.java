package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/** Each wish that the rules or the money of a round do not allow, by its own words. */
class RoundRefusalsTest {
  private static final NanoErg FEE = TestRound.FEE;

  private final TestRound round = TestRound.of(21, 10, 3);
  private final RoundPosition start = round.start();
  private final List<RoundLeaf> unpaid = start.leaves().unpaid();

  @Test
  void refusesAPayoutOfNobody() {
    requireRefused("a payout pays somebody", () -> pay(start, List.of(), FEE));
  }

  @Test
  void refusesTheSameMinerTwice() {
    requireRefused(
        "does not follow " + unpaid.get(0).key(),
        () -> pay(start, List.of(unpaid.get(0), unpaid.get(0)), FEE));
  }

  @Test
  void refusesPayeesThatAreNotInKeyOrder() {
    List<RoundLeaf> reversed = new ArrayList<>(unpaid);
    Collections.reverse(reversed);
    requireRefused("does not follow", () -> pay(start, reversed, FEE));
  }

  @Test
  void refusesAMinerWhoIsPaidAlready() {
    RoundLeaf paid = unpaid.get(4);
    RoundPosition next =
        Payout.of(start, List.of(paid), PayoutFee.fromReserve(FEE), TestRound.TIP).next();
    RoundLeaf now = next.leaves().find(paid.key()).orElseThrow();
    requireRefused("is PAID already", () -> pay(next, List.of(now), FEE));
    requireRefused("is no such leaf of this round", () -> pay(next, List.of(paid), FEE));
  }

  @Test
  void refusesAMinerWhosePartTheLedgerCarries() {
    RoundLeaf owed =
        start.leaves().all().stream().filter(leaf -> !leaf.isUnpaid()).findFirst().orElseThrow();
    requireRefused("is OWED already", () -> pay(start, List.of(owed), FEE));
  }

  @Test
  void refusesALeafThatIsNotInTheRound() {
    RoundLeaf stranger = TestRound.of(99, 1, 0).leaves().all().get(0);
    RoundLeaf first = unpaid.get(0);
    RoundLeaf richer =
        RoundLeaf.of(first.script(), first.score().plus(Score.of(1)), LeafFlag.UNPAID);
    requireRefused("is no such leaf of this round", () -> pay(start, List.of(stranger), FEE));
    requireRefused("is no such leaf of this round", () -> pay(start, List.of(richer), FEE));
  }

  @Test
  void refusesAFeeAboveTheBoundOfItsPayments() {
    NanoErg most = TestRound.MAX_FEE_PER_PAYMENT.times(2);
    List<RoundLeaf> two = unpaid.subList(0, 2);
    assertThat(Payout.of(start, two, PayoutFee.fromReserve(most), TestRound.TIP).payees())
        .isEqualTo(two);
    requireRefused("above the bound of " + most, () -> pay(start, two, most.plus(NanoErg.of(1))));
  }

  @Test
  void refusesToTouchUnpaidRewardsWhenTheReserveIsTooSmall() {
    NanoErg most = TestRound.MAX_FEE_PER_PAYMENT;
    NanoErg reserve = round.terms().feeReserve(unpaid.size());
    RoundPosition poor = withReward(start.reward().value().minus(reserve).plus(most));
    List<RoundLeaf> one = unpaid.subList(0, 1);
    assertThat(Payout.of(poor, one, PayoutFee.fromReserve(most), TestRound.TIP).payees())
        .isEqualTo(one);
    RoundPosition poorer = withReward(poor.reward().value().minus(NanoErg.of(2)));
    requireRefused("unpaid rewards need", () -> pay(poorer, one, most));
  }

  @Test
  void refusesToCloseWhileSomebodyIsUnpaid() {
    requireRefused("nothing to close yet", () -> Closing.of(start, FEE, TestRound.TIP));
    RoundPosition oneLeft =
        Payout.of(
                start, unpaid.subList(1, unpaid.size()), PayoutFee.fromReserve(FEE), TestRound.TIP)
            .next();
    requireRefused("nothing to close yet", () -> Closing.of(oneLeft, FEE, TestRound.TIP));
  }

  @Test
  void refusesToCloseForAFeeThatTakesAllThatIsLeft() {
    RoundPosition end = Payout.of(start, unpaid, PayoutFee.fromReserve(FEE), TestRound.TIP).next();
    NanoErg all = end.reward().value().plus(end.state().value());
    requireRefused("takes all of the", () -> Closing.of(end, all, TestRound.TIP));
  }

  @Test
  void refusesADigestThatTheLeavesDoNotRebuild() {
    requireRefused(
        "rebuilt from the leaves",
        () -> RoundPosition.of(start.stateBox(), start.rewardBox(), paidInSecret()));
  }

  @Test
  void refusesSumsThatAreNotThoseOfTheLeaves() {
    RoundNumbers now = start.state().numbers();
    Score one = Score.of(1);
    Score total = now.totalScore();
    Score left = now.unpaidScore();
    requireRefused("total score of the box", () -> withNumbers(total.plus(one), left));
    requireRefused("unpaid score of the box", () -> withNumbers(total, left.minus(one)));
  }

  @Test
  void refusesBoxesOfTwoRounds() {
    TokenId other = TokenId.ofHex("77".repeat(32));
    RewardBox foreign =
        new RewardBox(RoundScripts.LEAF, other, start.reward().pot(), start.reward().value());
    Box box = box(foreign.candidate(TestRound.TIP));
    requireRefused(
        "tokens of two rounds", () -> RoundPosition.of(start.stateBox(), box, round.leaves()));
  }

  @Test
  void refusesLeavesThatMakeNoRound() {
    RoundLeaf leaf = unpaid.get(0);
    RoundLeaf nothing = RoundLeaf.of(leaf.script(), Score.ZERO, LeafFlag.UNPAID);
    RoundLeaf huge = RoundLeaf.of(leaf.script(), Score.of(Long.MAX_VALUE), LeafFlag.UNPAID);
    requireRefused("stands in the round twice", () -> RoundLeaves.of(List.of(leaf, leaf)));
    requireRefused("has no score", () -> RoundLeaves.of(List.of(nothing)));
    requireRefused("at most 2^63 - 1 fit", () -> RoundLeaves.of(List.of(huge, unpaid.get(1))));
    requireRefused(
        "is not the hash of script",
        () -> new RoundLeaf(unpaid.get(1).key(), leaf.script(), leaf.score(), leaf.flag()));
  }

  @Test
  void paysByTheLargestScoresWithoutOverflow() {
    PropositionBytes script = unpaid.get(0).script();
    RoundLeaf huge = RoundLeaf.of(script, Score.of(Long.MAX_VALUE), LeafFlag.UNPAID);
    RoundLeaves leaves = RoundLeaves.of(List.of(huge));
    Opening opening = new Opening(round.terms(), leaves);
    Box funding = round.box(round.terms().operatorScript(), opening.needed(FEE));
    RoundPosition at = opening.positionAfter(opening.spend(List.of(funding), FEE, TestRound.TIP));
    Payout payout = Payout.of(at, leaves.all(), PayoutFee.fromReserve(FEE), TestRound.TIP);
    assertThat(payout.step().transaction().outputs().get(2).value()).isEqualTo(round.terms().pot());
  }

  @Test
  void refusesToMarkAsPaidWhoCannotBe() {
    Set<MinerKey> stranger = Set.of(MinerKey.ofHex("12".repeat(32)));
    RoundLeaves once = round.leaves().withPaid(Set.of(unpaid.get(0).key()));
    requireRefused("are not in the round", () -> round.leaves().withPaid(stranger));
    requireRefused("is PAID already", () -> once.withPaid(Set.of(unpaid.get(0).key())));
  }

  @Test
  void refusesToOpenARoundThatPaysNobody() {
    RoundLeaves owed = TestRound.of(22, 0, 3).leaves();
    requireRefused("without anybody to pay", () -> new Opening(round.terms(), owed));
  }

  @Test
  void refusesToOpenFromBoxesThatHoldTooLittleOrTokens() {
    NanoErg short1 = round.opening().needed(FEE).minus(NanoErg.of(1));
    Box poor = round.box(round.terms().operatorScript(), short1);
    BoxCandidate rich = round.funding(NanoErg.ZERO).candidate();
    TokenAmount token = new TokenAmount(TokenId.ofHex("77".repeat(32)), 5);
    Box tokens =
        box(
            new BoxCandidate(
                rich.value(), rich.script(), rich.creationHeight(), List.of(token), List.of()));
    requireRefused("the boxes hold " + short1, () -> open(poor));
    requireRefused("holds tokens", () -> open(tokens));
  }

  @Test
  void refusesTermsThatMakeNoRound() {
    RoundTerms terms = round.terms();
    requireRefused("pot of nothing", () -> terms(terms.operatorKey(), NanoErg.ZERO));
    requireRefused("33 bytes, got 32", () -> terms(Bytes.ofHex("02".repeat(32)), terms.pot()));
  }

  @Test
  void refusesAStepWhoseMoneyOrBoxesDoNotMatch() {
    RoundStep step = round.genesis();
    Box more = round.funding(NanoErg.of(1));
    List<Box> other = List.of(round.funding(NanoErg.of(5_000_000_000L)));
    requireRefused(
        "genesis spends",
        () -> new RoundStep(StepKind.GENESIS, step.transaction(), List.of(more), 0));
    requireRefused(
        "box of input 0 is another one",
        () -> new RoundStep(StepKind.GENESIS, step.transaction(), other, 0));
  }

  @Test
  void readsEachKindByItsWordAndNoOther() {
    for (StepKind kind : StepKind.values()) {
      assertThat(StepKind.ofText(kind.text())).isEqualTo(kind);
    }
    assertThatIllegalArgumentException().isThrownBy(() -> StepKind.ofText("PAY"));
  }

  private void open(Box funding) {
    round.opening().spend(List.of(funding), FEE, TestRound.TIP);
  }

  private RoundTerms terms(Bytes key, NanoErg pot) {
    RoundTerms terms = round.terms();
    return new RoundTerms(
        key, pot, terms.openHeight(), terms.maxFeePerPayment(), terms.stateValue());
  }

  private RoundLeaves paidInSecret() {
    return round.leaves().withPaid(Set.of(unpaid.get(0).key()));
  }

  private RoundPosition withReward(NanoErg value) {
    Box box = box(start.reward().withValue(value).candidate(TestRound.TIP));
    return RoundPosition.of(start.stateBox(), box, round.leaves());
  }

  private void withNumbers(Score total, Score left) {
    RoundNumbers now = start.state().numbers();
    ShareStateBox state =
        start
            .state()
            .after(
                start.state().digest(),
                new RoundNumbers(total, left, now.openHeight(), now.maxFeePerPayment()));
    RoundPosition.of(box(state.candidate(TestRound.TIP)), start.rewardBox(), round.leaves());
  }

  private static Box box(BoxCandidate candidate) {
    return candidate.in(TestRound.txId(new Random(5)), 0);
  }

  private static void pay(RoundPosition at, List<RoundLeaf> payees, NanoErg fee) {
    Payout.of(at, payees, PayoutFee.fromReserve(fee), TestRound.TIP);
  }

  private static void requireRefused(String reason, ThrowingCallable wish) {
    assertThatExceptionOfType(RoundException.class).isThrownBy(wish).withMessageContaining(reason);
  }
}
