package org.leafpay.rewardbox.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;

/** Whole rounds beside the textbook's ledger. */
class RoundLifeCycleTest {

  static Stream<Arguments> rounds() {
    return Stream.of(
        Arguments.of(1L, 1, 0, RoundLayout.LEAF),
        Arguments.of(2L, 1, 3, RoundLayout.LEAF),
        Arguments.of(3L, 2, 0, RoundLayout.LEAF),
        Arguments.of(4L, 2, 1, RoundLayout.LEAF),
        Arguments.of(5L, 50, 0, RoundLayout.LEAF),
        Arguments.of(6L, 50, 20, RoundLayout.LEAF),
        Arguments.of(7L, 300, 0, RoundLayout.LEAF),
        Arguments.of(8L, 300, 300, RoundLayout.LEAF),
        Arguments.of(1L, 1, 3, new BatchLayout(2)),
        Arguments.of(5L, 50, 0, new BatchLayout(5)),
        Arguments.of(6L, 50, 20, new BatchLayout(16)),
        Arguments.of(7L, 300, 0, new BatchLayout(64)),
        Arguments.of(8L, 300, 300, new BatchLayout(16)));
  }

  @ParameterizedTest(name = "seed {0}: {1} paid, {2} owed, {3}")
  @MethodSource("rounds")
  void paysEverybodyWhatTheTextbookSaysAndLosesNothing(
      long seed, int unpaid, int owed, RoundLayout layout) {
    TestRound round = TestRound.of(seed, unpaid, owed).in(layout);
    PlainLedger ledger = new PlainLedger(round.terms(), round.leaves().all());
    RoundPosition at = round.start();
    requireSame(ledger, at);

    NanoErg out = NanoErg.ZERO;
    while (!at.isPaidOut()) {
      Payout payout = payout(at, round.random());
      requirePays(ledger, payout);
      out = out.plus(leaving(payout.step(), ShareStateLayout.FIRST_PAYMENT_AT));
      at = payout.next();
      requireSame(ledger, at);
    }
    RoundStep closing = Closing.of(at, TestRound.FEE, TestRound.TIP);
    requireCloses(round, ledger, closing);
    assertThat(out.plus(leaving(closing, 0)).plus(TestRound.FEE))
        .isEqualTo(round.opening().needed(TestRound.FEE));
  }

  @Test
  void leavesLessThanOneNanoErgPerMinerWhenAllArePaid() {
    TestRound round = TestRound.of(11, 50, 0);
    RoundPosition start = round.start();
    RoundPosition end =
        Payout.of(
                start, start.leaves().unpaid(), PayoutFee.fromReserve(TestRound.FEE), TestRound.TIP)
            .next();
    NanoErg reserve = round.terms().feeReserve(50).minus(TestRound.FEE);
    assertThat(end.reward().value().minus(reserve).value()).isBetween(0L, 49L);
  }

  /** Or the network would refuse the last payment for the dust that it leaves. */
  @Test
  void leavesTheRewardBoxWorthABoxWhenEachPaymentTookItsHighestFee() {
    TestRound round = TestRound.of(14, 50, 0);
    RoundPosition start = round.start();
    NanoErg most = TestRound.MAX_FEE_PER_PAYMENT.times(50);
    RoundPosition end =
        Payout.of(start, start.leaves().unpaid(), PayoutFee.fromReserve(most), TestRound.TIP)
            .next();
    assertThat(end.reward().value())
        .isGreaterThanOrEqualTo(
            ProtocolParameters.MAINNET.minValue(end.rewardBox().candidate(), 1));
  }

  @Test
  void mintsTheRoundTokenUnderTheIdOfTheFirstBoxAndGivesTheChangeBack() {
    TestRound round = TestRound.of(12, 5, 0);
    Box first = round.funding(NanoErg.of(77));
    Box second = round.box(round.terms().operatorScript(), NanoErg.of(1_000_000));
    RoundStep genesis = round.opening().spend(List.of(first, second), TestRound.FEE, TestRound.TIP);

    List<BoxCandidate> outputs = genesis.transaction().outputs();
    assertThat(outputs).hasSize(4);
    assertThat(outputs.get(0).tokens().get(0).id().hash()).isEqualTo(first.id().hash());
    assertThat(outputs.get(1).tokens()).isEqualTo(outputs.get(0).tokens());
    assertThat(outputs.get(2).script()).isEqualTo(ChainScript.minerFee());
    assertThat(outputs.get(3).script()).isEqualTo(round.terms().operatorScript());
    assertThat(outputs.get(3).value()).isEqualTo(NanoErg.of(1_000_077));
  }

  @Test
  void opensWithoutChangeWhenTheBoxesHoldExactlyWhatIsNeeded() {
    TestRound round = TestRound.of(13, 5, 0);
    RoundStep genesis =
        round.opening().spend(List.of(round.funding(NanoErg.ZERO)), TestRound.FEE, TestRound.TIP);
    assertThat(genesis.transaction().outputs()).hasSize(3);
  }

  /** Since block version 3 an output may not be older than what it spends. */
  @Test
  void neverMakesABoxThatIsOlderThanWhatItSpends() {
    TestRound round = TestRound.of(14, 5, 0);
    RoundPosition start = round.start();
    BlockHeight behind = BlockHeight.of(TestRound.TIP.value() - 50);
    Payout payout =
        Payout.of(start, start.leaves().unpaid(), PayoutFee.fromReserve(TestRound.FEE), behind);
    RoundStep closing = Closing.of(payout.next(), TestRound.FEE, behind);
    assertThat(payout.step().transaction().outputs())
        .allMatch(output -> output.creationHeight().equals(TestRound.TIP));
    assertThat(closing.transaction().outputs())
        .allMatch(output -> output.creationHeight().equals(TestRound.TIP));
  }

  private static Payout payout(RoundPosition at, Random random) {
    List<List<RoundLeaf>> groups = new ArrayList<>(at.leaves().unpaidGroups());
    if (random.nextBoolean()) {
      List<RoundLeaf> always = groups.get(random.nextInt(groups.size()));
      groups.removeIf(group -> !group.equals(always) && random.nextInt(3) == 0);
    }
    List<RoundLeaf> some =
        groups.stream().limit(1 + random.nextInt(groups.size())).flatMap(List::stream).toList();
    return Payout.of(at, some, PayoutFee.fromReserve(TestRound.FEE), TestRound.TIP);
  }

  private static void requirePays(PlainLedger ledger, Payout payout) {
    List<BoxCandidate> outputs = payout.step().transaction().outputs();
    List<RoundLeaf> payees = payout.payees();
    for (int i = 0; i < payees.size(); i++) {
      BoxCandidate payment = outputs.get(ShareStateLayout.FIRST_PAYMENT_AT + i);
      assertThat(payment.script()).isEqualTo(payees.get(i).script());
      assertThat(payment.value().value())
          .isEqualTo(ledger.amount(payees.get(i).script()).longValueExact());
    }
    assertThat(outputs).hasSize(payees.size() + 3);
    assertThat(payout.step().payments()).isEqualTo(payees.size());
    assertThat(outputs.get(outputs.size() - 1).script()).isEqualTo(ChainScript.minerFee());
    ledger.pay(
        payees.stream().map(RoundLeaf::script).toList(), BigInteger.valueOf(TestRound.FEE.value()));
  }

  private static void requireSame(PlainLedger ledger, RoundPosition at) {
    assertThat(at.reward().value().value()).isEqualTo(ledger.rewardBox().longValueExact());
    assertThat(at.state().numbers().totalScore().value())
        .isEqualTo(ledger.total().longValueExact());
    assertThat(at.state().numbers().unpaidScore().value())
        .isEqualTo(ledger.scoreOf(LeafFlag.UNPAID).longValueExact());
  }

  private static void requireCloses(TestRound round, PlainLedger ledger, RoundStep closing) {
    BoxCandidate rest = closing.transaction().outputs().get(0);
    assertThat(rest.script()).isEqualTo(round.terms().operatorScript());
    assertThat(rest.value().plus(TestRound.FEE).value())
        .isEqualTo(ledger.rewardBox().longValueExact() + round.terms().stateValue().value());
    assertThat(closing.transaction().outputs()).allMatch(output -> output.tokens().isEmpty());
  }

  /** What a step pays to others than the round's own boxes. */
  private static NanoErg leaving(RoundStep step, int first) {
    List<BoxCandidate> outputs = step.transaction().outputs();
    return NanoErg.sum(
        outputs.subList(first, outputs.size()).stream().map(BoxCandidate::value).toList());
  }
}
