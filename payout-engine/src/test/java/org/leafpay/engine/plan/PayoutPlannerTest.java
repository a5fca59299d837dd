package org.leafpay.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.rewardbox.round.BatchLayout;
import org.leafpay.rewardbox.round.Opening;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** Rounds whose reserve gives 20,000 nanoERG for each payment, and a fee of 1,000,000. */
class PayoutPlannerTest {
  private static final ProtocolParameters PARAMETERS = ProtocolParameters.MAINNET;
  private static final PlanLimits LIMITS = PlanLimits.of(PARAMETERS);
  private static final Bytes SIGNATURE = Bytes.of(new byte[56]);
  private static final NanoErg OWN_VALUE = NanoErg.ofErg("1");

  @Test
  void paysTheWholeClassicPoolInThreeTransactionsWithinTheLimits() {
    TestRound round = TestRound.of(1, 2_239, 0);
    PayoutPlan plan = plan(round, LIMITS, Optional.empty());

    assertThat(plan.payouts()).hasSize(3);
    assertThat(plan.payouts()).allMatch(payout -> payout.sizeBytes() <= 98_304);
    assertThat(plan.payouts()).allMatch(payout -> payout.cost() <= 1_000_000);
    assertThat(plan.payouts())
        .extracting(payout -> payout.payout().payees().size())
        .containsExactly(747, 746, 746);
    assertThat(plan.payouts())
        .extracting(payout -> payout.cut().getClass().getSimpleName())
        .containsExactly("EvenSplit", "EvenSplit", "AllPaid");
    assertThat(plan.payouts())
        .extracting(payout -> payout.cut().word())
        .containsExactly("even", "even", "done");
    assertThat(plan.payouts().get(0).cut().text())
        .matches(
            "the round needs 3 transactions and is spread evenly over them; the first could pay"
                + " 1,0\\d{2}: with the next payment it would have 98,\\d{3} bytes,"
                + " at most 98,304 are relayed");
    requireSound(round, plan);
  }

  @Test
  void paysTheWholeClassicPoolInTwoTransactionsWhenItStandsInBatches() {
    TestRound round = TestRound.of(1, 2_239, 0).in(new BatchLayout(64));
    PayoutPlan plan = plan(round, LIMITS, Optional.empty());

    assertThat(plan.payouts()).allMatch(payout -> payout.sizeBytes() <= 98_304);
    assertThat(plan.payouts())
        .extracting(payout -> payout.payout().payees().size())
        .containsExactly(18 * 64, 16 * 64 + 63);
    requireSound(round, plan);
  }

  @Test
  void saysWhichLimitTheNextPaymentWouldPass() {
    TestRound round = TestRound.of(1, 60, 0);
    Optional<Box> own = Optional.of(own(round));
    PlanLimits small = new PlanLimits(4_000, 1_000_000, LIMITS.fee(), PARAMETERS);
    PlanLimits cheap = new PlanLimits(98_304, 30_000, LIMITS.fee(), PARAMETERS);
    assertThat(fullBy(plan(round, small, own)).overload())
        .isInstanceOfSatisfying(
            Overload.Size.class, size -> assertThat(size.bytes()).isBetween(4_001, 4_200));
    assertThat(fullBy(plan(round, small, own)).word()).isEqualTo("bytes");
    assertThat(fullBy(plan(round, cheap, own)).overload())
        .isInstanceOfSatisfying(
            Overload.Cost.class, cost -> assertThat(cost.cost()).isBetween(30_001L, 30_700L));
    assertThat(fullBy(plan(round, cheap, own)).word()).isEqualTo("cost");
    PayoutPlan batches = plan(round.in(new BatchLayout(16)), small, own);
    assertThat(batches.payouts().get(0).cut().text())
        .matches(
            "with the next batch of 16 it would have 4,\\d{3} bytes, at most 4,000 are relayed");
  }

  @Test
  void saysThatAProofIsTooLong() {
    TestRound round = TestRound.of(12, 2_239, 0);
    PlanLimits large = new PlanLimits(1_000_000, 10_000_000, LIMITS.fee(), PARAMETERS);
    assertThat(fullBy(plan(round, large, Optional.empty())).overload())
        .isInstanceOf(Overload.Proof.class);
  }

  /** Why the first transaction cannot pay all. */
  private static PlannedPayout.Full fullBy(PayoutPlan plan) {
    return ((PlannedPayout.EvenSplit) plan.payouts().get(0).cut()).full();
  }

  @Test
  void paysOnlyThoseWhoArePayable() {
    TestRound round = TestRound.of(2, 60, 25);
    PayoutPlan plan = plan(round, LIMITS, Optional.empty());
    assertThat(plan.payouts()).hasSize(1);
    assertThat(plan.payouts().get(0).payout().payees()).hasSize(60);
    requireSound(round, plan);
  }

  @Test
  void plansNothingWhenEverybodyIsPaid() {
    RoundPosition end = plan(TestRound.of(3, 55, 3), LIMITS, Optional.empty()).end();
    PayoutPlan nothing = new PayoutPlanner(LIMITS, TestRound.TIP).plan(end, Optional.empty());
    assertThat(nothing.payouts()).isEmpty();
    assertThat(nothing.end()).isSameAs(end);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 49})
  void refusesAFeeThatTheReserveMayNotBearAlone(int miners) {
    TestRound round = TestRound.of(4, miners, 0);
    assertThatThrownBy(() -> plan(round, LIMITS, Optional.empty()))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining(20_000 * miners + " nanoERG at most for " + miners + " payments");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 49})
  void takesTheRestOfTheFeeFromABoxOfItsOwn(int miners) {
    TestRound round = TestRound.of(5, miners, 0);
    PayoutPlan plan = plan(round, LIMITS, Optional.of(own(round)));

    assertThat(plan.payouts()).hasSize(1);
    assertThat(plan.payouts().get(0).payout().change().orElseThrow().value())
        .isEqualTo(OWN_VALUE.minus(NanoErg.of(1_000_000 - 20_000L * miners)));
    requireSound(round, plan);
  }

  @ParameterizedTest
  @CsvSource({"50, true", "50, false", "51, true"})
  void leavesTheBoxOfItsOwnAloneWhenTheReserveIsEnough(int miners, boolean hasOwn) {
    TestRound round = TestRound.of(6, miners, 0);
    PayoutPlan plan = plan(round, LIMITS, hasOwn ? Optional.of(own(round)) : Optional.empty());

    assertThat(plan.payouts().get(0).payout().change()).isEmpty();
    assertThat(plan.payouts().get(0).payout().step().inputBoxes()).hasSize(2);
    requireSound(round, plan);
  }

  @ParameterizedTest
  @CsvSource({"1000000, 1", "180000, 2", "60000, 4", "40000, 8"})
  void aLowerCostLimitMakesMoreTransactions(long costMax, int transactions) {
    TestRound round = TestRound.of(7, 400, 0);
    PlanLimits limits =
        new PlanLimits(LIMITS.transactionSizeMax(), costMax, LIMITS.fee(), PARAMETERS);
    PayoutPlan plan = plan(round, limits, Optional.of(own(round)));

    assertThat(plan.payouts()).hasSize(transactions);
    assertThat(plan.payouts()).allMatch(payout -> payout.cost() <= costMax);
    requireSound(round, plan);
  }

  @Test
  void aLowerSizeLimitMakesMoreTransactionsAndEachFeeIsPaidFromTheChangeBefore() {
    TestRound round = TestRound.of(8, 60, 0);
    PlanLimits limits = new PlanLimits(4_000, 1_000_000, LIMITS.fee(), PARAMETERS);
    PayoutPlan plan = plan(round, limits, Optional.of(own(round)));

    assertThat(plan.payouts()).hasSizeGreaterThan(2);
    assertThat(plan.payouts()).allMatch(payout -> payout.sizeBytes() <= 4_000);
    for (int i = 1; i < plan.payouts().size(); i++) {
      assertThat(plan.payouts().get(i).payout().step().inputBoxes().get(2))
          .isEqualTo(plan.payouts().get(i - 1).payout().change().orElseThrow());
    }
    requireSound(round, plan);
  }

  /** Miners with long scripts first and last in key order, a crowd between that needs no help. */
  @Test
  void spendsABoxOfItsOwnOnceThoughThePayoutsBetweenDoNotNeedIt() {
    Random random = new Random(13);
    List<RoundLeaf> leaves = new ArrayList<>();
    addLeaves(leaves, random, 25, 3_900, 0x00);
    addLeaves(leaves, random, 600, 36, 0x40);
    addLeaves(leaves, random, 25, 3_900, 0x80);
    TestRound round = TestRound.of(13, 1, 0);
    RoundPosition start = start(round, RoundLeaves.of(leaves));
    PayoutPlan plan = new PayoutPlanner(LIMITS, TestRound.TIP).plan(start, Optional.of(own(round)));

    assertThat(plan.payouts())
        .extracting(payout -> payout.payout().change().isPresent())
        .containsSubsequence(true, false, true);
    assertThat(plan.payouts())
        .flatExtracting(payout -> payout.payout().step().inputBoxes())
        .extracting(Box::id)
        .doesNotHaveDuplicates();
  }

  /** Scripts of which the first two bits of the key are those of {@code quarter}. */
  private static void addLeaves(
      List<RoundLeaf> leaves, Random random, int count, int scriptSize, int quarter) {
    for (int added = 0; added < count; ) {
      byte[] bytes = new byte[scriptSize];
      random.nextBytes(bytes);
      PropositionBytes script = new PropositionBytes(Bytes.of(bytes));
      RoundLeaf leaf = RoundLeaf.of(script, Score.of(1_000_000), LeafFlag.UNPAID);
      if ((leaf.key().bytes().at(0) & 0xc0) == quarter) {
        leaves.add(leaf);
        added++;
      }
    }
  }

  /** A box of one's own makes the transaction longer and dearer: the limits count it in. */
  @Test
  void keepsEveryLimitWhenABoxOfItsOwnJoins() {
    TestRound round = TestRound.of(10, 40, 0);
    for (int sizeMax = 2_500; sizeMax < 4_500; sizeMax += 19) {
      PlanLimits limits = new PlanLimits(sizeMax, 1_000_000, LIMITS.fee(), PARAMETERS);
      assertThat(plan(round, limits, Optional.of(own(round))).payouts())
          .as("limit of %d bytes", sizeMax)
          .allMatch(payout -> payout.sizeBytes() <= limits.transactionSizeMax());
    }
    for (int costMax = 25_000; costMax < 35_000; costMax += 101) {
      PlanLimits limits = new PlanLimits(98_304, costMax, LIMITS.fee(), PARAMETERS);
      assertThat(plan(round, limits, Optional.of(own(round))).payouts())
          .as("cost limit of %d", costMax)
          .allMatch(payout -> payout.cost() <= limits.costMax());
    }
  }

  @Test
  void doesNotMindAPoorBoxOfItsOwnThatItDoesNotNeed() {
    TestRound round = TestRound.of(11, 60, 0);
    Box poor = round.box(round.terms().operatorScript(), NanoErg.of(1));
    PayoutPlan plan = plan(round, LIMITS, Optional.of(poor));
    assertThat(plan.payouts().get(0).payout().step().inputBoxes()).hasSize(2);
  }

  @Test
  void refusesLimitsThatNotEvenOnePaymentKeeps() {
    PlanLimits limits = new PlanLimits(500, 1_000_000, LIMITS.fee(), PARAMETERS);
    assertThatThrownBy(() -> plan(TestRound.of(9, 60, 0), limits, Optional.empty()))
        .isInstanceOf(PlanException.class)
        .hasMessageContaining("alone passes the limits");
  }

  private static PayoutPlan plan(TestRound round, PlanLimits limits, Optional<Box> own) {
    return new PayoutPlanner(limits, TestRound.TIP).plan(start(round), own);
  }

  private static RoundPosition start(TestRound round) {
    return start(round, round.leaves());
  }

  private static RoundPosition start(TestRound round, RoundLeaves leaves) {
    RoundTerms terms =
        new RoundTerms(
            round.terms().operatorKey(),
            NanoErg.ofErg("3"),
            TestRound.OPEN_HEIGHT,
            NanoErg.of(20_000),
            NanoErg.of(1_000_000));
    Opening opening = new Opening(terms, leaves);
    Box funding = round.box(terms.operatorScript(), opening.needed(TestRound.FEE));
    return opening.positionAfter(opening.spend(List.of(funding), TestRound.FEE, TestRound.TIP));
  }

  private static Box own(TestRound round) {
    return round.box(round.terms().operatorScript(), OWN_VALUE);
  }

  /** What must hold for every plan. */
  private static void requireSound(TestRound round, PayoutPlan plan) {
    assertThat(plan.end().isPaidOut()).isTrue();
    assertThat(paid(plan)).isEqualTo(owedByTheTextbook(round));
    List<RoundLeaf> order = new ArrayList<>();
    for (PlannedPayout payout : plan.payouts()) {
      order.addAll(payout.payout().payees());
      assertThat(payout.sizeBytes()).isEqualTo(signedSize(payout));
      requireNoDust(payout.payout().step().transaction());
    }
    assertThat(order).isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()));
  }

  /** score * pot / total for each miner who is to be paid, without any of the code under test. */
  private static Map<PropositionBytes, BigInteger> owedByTheTextbook(TestRound round) {
    BigInteger total = BigInteger.ZERO;
    for (RoundLeaf leaf : round.leaves().all()) {
      total = total.add(BigInteger.valueOf(leaf.score().value()));
    }
    Map<PropositionBytes, BigInteger> owed = new HashMap<>();
    for (RoundLeaf leaf : round.leaves().all()) {
      if (leaf.flag() == LeafFlag.UNPAID) {
        BigInteger score = BigInteger.valueOf(leaf.score().value());
        owed.put(leaf.script(), score.multiply(BigInteger.valueOf(3_000_000_000L)).divide(total));
      }
    }
    return owed;
  }

  /** What the transactions pay, read from their outputs; nobody twice. */
  private static Map<PropositionBytes, BigInteger> paid(PayoutPlan plan) {
    Map<PropositionBytes, BigInteger> paid = new HashMap<>();
    for (PlannedPayout payout : plan.payouts()) {
      for (BoxCandidate output : payments(payout.payout().step().transaction())) {
        BigInteger amount = BigInteger.valueOf(output.value().value());
        assertThat(paid.put(output.script(), amount)).as("paid before").isNull();
      }
    }
    return paid;
  }

  /** The outputs between the two boxes of the round and the miner fee. */
  private static List<BoxCandidate> payments(UnsignedTransaction transaction) {
    List<BoxCandidate> rest =
        transaction
            .outputs()
            .subList(ShareStateLayout.FIRST_PAYMENT_AT, transaction.outputs().size());
    return rest.stream()
        .takeWhile(output -> !output.script().equals(ChainScript.minerFee()))
        .toList();
  }

  private static int signedSize(PlannedPayout payout) {
    UnsignedTransaction transaction = payout.payout().step().transaction();
    List<Bytes> proofs = new ArrayList<>(List.of(SIGNATURE, Bytes.EMPTY));
    while (proofs.size() < transaction.inputs().size()) {
      proofs.add(SIGNATURE);
    }
    return new SignedTransaction(transaction, proofs).bytes().size();
  }

  /**
   * The round's own boxes, the fee and the change must stay worth a box; payments are checked when
   * a round is prepared.
   */
  private static void requireNoDust(UnsignedTransaction transaction) {
    List<BoxCandidate> outputs = transaction.outputs();
    int paymentCount = payments(transaction).size();
    for (int i = 0; i < outputs.size(); i++) {
      boolean payment =
          i >= ShareStateLayout.FIRST_PAYMENT_AT
              && i < ShareStateLayout.FIRST_PAYMENT_AT + paymentCount;
      if (!payment) {
        assertThat(outputs.get(i).value())
            .as("value of output %d", i)
            .isGreaterThanOrEqualTo(PARAMETERS.minValue(outputs.get(i), i));
      }
    }
  }
}
