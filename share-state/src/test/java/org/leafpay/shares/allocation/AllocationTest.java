package org.leafpay.shares.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.scheme.ScoreOverflowException;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

class AllocationTest {
  @Test
  void takesTheFeeFirstAndRoundsEveryPartDown() {
    Allocation round = allocate(TestTerms.scores(1, 1, 1), 101, 0, 0);

    assertThat(round.status()).isEqualTo(AllocationStatus.PAYS);
    assertThat(round.entitlements()).extracting(e -> e.payment().value()).containsOnly(33L);
    assertThat(round.books()).isEqualTo(books(101, 0, 1, 99, 0, 1));
    assertThat(round.pot()).isEqualTo(NanoErg.of(100));
    assertThat(round.totalScore()).isEqualTo(Score.of(3));
    assertThat(round.unpaidScore()).isEqualTo(Score.of(3));
  }

  @Test
  void keepsOwedWhatIsBelowTheMinimumPayout() {
    Allocation round = allocate(TestTerms.scores(99, 1), 102, 0, 2);

    assertThat(of(round, 0).payment()).isEqualTo(NanoErg.of(99));
    assertThat(of(round, 1).payable()).isFalse();
    assertThat(of(round, 1).owedAfter()).isEqualTo(NanoErg.of(1));
    assertThat(round.totalScore()).isEqualTo(Score.of(100));
    assertThat(round.unpaidScore()).isEqualTo(Score.of(99));
    assertThat(round.books()).isEqualTo(books(102, 0, 1, 99, 1, 1));
  }

  @Test
  void joinsWhatIsCarriedInAsScoreAtTheRoundsOwnRate() {
    // 100 nanoERG for a score of 200: 30 carried in stand for a score of 60.
    Allocation round = allocate(TestTerms.scores(150, 50), 101, 30, 0);

    assertThat(of(round, 0).carriedScore()).isEqualTo(Score.of(60));
    assertThat(of(round, 0).payment()).isEqualTo(NanoErg.of(75 + 30));
    assertThat(of(round, 0).due()).isEqualTo(NanoErg.of(75 + 30));
    assertThat(of(round, 1).payment()).isEqualTo(NanoErg.of(25));
    assertThat(round.pot()).isEqualTo(NanoErg.of(130));
    assertThat(round.totalScore()).isEqualTo(Score.of(260));
    assertThat(round.books()).isEqualTo(books(101, 30, 1, 130, 0, 0));
  }

  @Test
  void paysAMinerWhoLeftWhatHeIsOwed() {
    Allocation round = allocate(TestTerms.scores(0, 200), 101, 30, 0);

    assertThat(of(round, 0).shareScore()).isEqualTo(Score.ZERO);
    assertThat(of(round, 0).carriedScore()).isEqualTo(Score.of(60));
    assertThat(of(round, 0).payment()).isEqualTo(NanoErg.of(30));
    assertThat(scored(round)).hasSize(2);
  }

  @Test
  void keepsOwedWhatIsTooLittleForAScore() {
    // 1,000,000 nanoERG for a score of 2: one nanoERG carried in is no score at all.
    Allocation round = allocate(TestTerms.scores(0, 2), 1_010_101, 1, 0);

    assertThat(of(round, 0).score()).isEqualTo(Score.ZERO);
    assertThat(of(round, 0).owedAfter()).isEqualTo(NanoErg.of(1));
    assertThat(scored(round)).hasSize(1);
    assertThat(round.books()).isEqualTo(books(1_010_101, 1, 10_101, 1_000_000, 1, 0));
  }

  @Test
  void prefersAMinersOwnThresholdToTheDefaultButNotToTheChains() {
    PayoutTerms terms =
        new PayoutTerms(
            OperatorFee.NONE,
            NanoErg.of(50),
            Map.of(
                TestMiners.key(0), NanoErg.of(101),
                TestMiners.key(1), NanoErg.of(20),
                TestMiners.key(2), NanoErg.of(1)),
            script -> NanoErg.of(10));
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                TestTerms.scores(100, 20, 9, 49, 50), NanoErg.of(228), Map.of(), terms));

    assertThat(round.entitlements())
        .filteredOn(Entitlement::payable)
        .extracting(Entitlement::key)
        .containsExactlyInAnyOrder(TestMiners.key(1), TestMiners.key(4));
  }

  @Test
  void asksForTheMinimumOfTheMinersOwnScript() {
    PayoutTerms terms =
        new PayoutTerms(
            OperatorFee.NONE, NanoErg.ZERO, Map.of(), script -> NanoErg.of(script.size()));
    long publicKeySize = 36;
    assertThat(
            Allocation.of(
                    AllocationInput.of(
                        TestTerms.scores(1), NanoErg.of(publicKeySize), Map.of(), terms))
                .status())
        .isEqualTo(AllocationStatus.PAYS);
    assertThat(
            Allocation.of(
                    AllocationInput.of(
                        TestTerms.scores(1), NanoErg.of(publicKeySize - 1), Map.of(), terms))
                .status())
        .isEqualTo(AllocationStatus.ALL_OWED);
  }

  @Test
  void neverPaysNothing() {
    Allocation round = allocate(TestTerms.scores(1_000_000, 1), 101, 0, 0);
    assertThat(of(round, 1).payable()).isFalse();
    assertThat(of(round, 1).due()).isEqualTo(NanoErg.ZERO);
    assertThat(scored(round)).hasSize(2);
  }

  @Test
  void owesEverythingWhenAllIsBelowTheMinimum() {
    Allocation round = allocate(TestTerms.scores(1, 1), 101, 7, 1_000);

    assertThat(round.status()).isEqualTo(AllocationStatus.ALL_OWED);
    assertThat(round.unpaidScore()).isEqualTo(Score.ZERO);
    assertThat(round.books()).isEqualTo(books(101, 7, 1, 0, 107, 0));
  }

  @Test
  void paysASingleMinerAllOfIt() {
    Allocation round = allocate(TestTerms.scores(12_345), 1_000, 0, 0);
    assertThat(round.books()).isEqualTo(books(1_000, 0, 10, 990, 0, 0));
  }

  @Test
  void leavesTheNetRewardToTheOperatorWhenNobodyHasShares() {
    Allocation round = allocate(ScoreTable.EMPTY, 1_000, 30, 0);

    assertThat(round.status()).isEqualTo(AllocationStatus.NO_SHARES);
    assertThat(of(round, 0).owedAfter()).isEqualTo(NanoErg.of(30));
    assertThat(scored(round)).isEmpty();
    assertThat(round.books()).isEqualTo(books(1_000, 30, 10, 0, 30, 990));
  }

  @Test
  void dividesNothingWhenNothingIsLeftAfterTheFee() {
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                TestTerms.scores(5, 5),
                NanoErg.of(1_000),
                TestTerms.carried(30),
                TestTerms.terms(BasisPoints.MAX, 0)));

    assertThat(round.status()).isEqualTo(AllocationStatus.NO_REWARD);
    assertThat(round.books()).isEqualTo(books(1_000, 30, 1_000, 0, 30, 0));
    assertThat(allocate(TestTerms.scores(5), 0, 0, 0).status())
        .isEqualTo(AllocationStatus.NO_REWARD);
  }

  @Test
  void dividesByScoresUpToTheLargestLong() {
    Allocation round =
        allocate(
            TestTerms.scores(Long.MAX_VALUE / 2, Long.MAX_VALUE / 2 + 1), 3_030_303_030L, 0, 0);
    assertThat(round.totalScore()).isEqualTo(Score.of(Long.MAX_VALUE));
    assertThat(round.entitlements())
        .extracting(e -> e.payment().value())
        .containsOnly(1_500_000_000L, 1_499_999_999L);
  }

  @Test
  void namesTheTotalScoreThatDoesNotFit() {
    assertThatThrownBy(() -> allocate(TestTerms.scores(Long.MAX_VALUE - 1), 1_010, 1_000, 0))
        .isInstanceOf(ScoreOverflowException.class)
        .hasMessage(
            "the total score with what is carried in is 18446744073709551612,"
                + " more than 9223372036854775807");
    assertThatThrownBy(() -> allocate(TestTerms.scores(Long.MAX_VALUE), 101, 1_000_000, 0))
        .isInstanceOf(ScoreOverflowException.class)
        .hasMessageContaining("the score that stands for 1000000 nanoERG carried in is");
  }

  @Test
  void carriesHugeAmountsExactly() {
    long supply = 97_739_924_000_000_000L;
    Allocation round = allocate(TestTerms.scores(1, 1), 101, supply, 0);
    assertThat(of(round, 0).payment().value()).isEqualTo(supply + 50);
    assertThat(round.books()).isEqualTo(books(101, supply, 1, supply + 100, 0, 0));
  }

  @Test
  void drawsForWhatIsTooSmallAndOwesTheRest() {
    // 1,000 net for a score of 1,000: payments of 900, 60 and 40, the last two too small.
    Allocation round = draw(TestTerms.scores(900, 60, 40), Map.of(), payments -> payments.keySet());

    assertThat(round.status()).isEqualTo(AllocationStatus.PAYS);
    assertThat(of(round, 0).payment()).isEqualTo(NanoErg.of(900));
    assertThat(of(round, 0).drawn()).isEqualTo(NanoErg.ZERO);
    assertThat(of(round, 1).drawn()).isEqualTo(NanoErg.of(60));
    assertThat(of(round, 1).payable()).isFalse();
    assertThat(of(round, 1).owedAfter()).isEqualTo(NanoErg.ZERO);
    assertThat(of(round, 2).drawn()).isEqualTo(NanoErg.of(40));
    assertThat(round.totalScore()).isEqualTo(Score.of(1_000));
    assertThat(round.unpaidScore()).isEqualTo(Score.of(900));
    assertThat(round.books().paid()).isEqualTo(NanoErg.of(900));
    assertThat(round.books().drawn()).isEqualTo(NanoErg.of(100));
    assertThat(round.books().owed()).isEqualTo(NanoErg.ZERO);
  }

  /** What a round of one miner with 50 does, the smallest payment being 100. */
  @ParameterizedTest(name = "a threshold of {0}: {1} drawn for")
  @CsvSource({
    "none, 50", // nothing of his own: the default alone stands in the way
    "40, 0", // he is paid
    "50, 0", // he is paid
    "51, 0", // he asked to be paid later
    "1000, 0",
    "5, 0"
  })
  void doesNotDrawForWhoAskedToBePaidLater(String threshold, long drawn) {
    Map<MinerKey, NanoErg> own =
        threshold.equals("none")
            ? Map.of()
            : Map.of(TestMiners.key(1), NanoErg.of(Long.parseLong(threshold)));
    Allocation round = draw(TestTerms.scores(950, 50), own, payments -> payments.keySet());
    assertThat(of(round, 1).drawn()).isEqualTo(NanoErg.of(drawn));
    boolean paid = !threshold.equals("none") && Long.parseLong(threshold) <= 50;
    assertThat(of(round, 1).payable()).isEqualTo(paid);
  }

  @Test
  void drawsForWhoAskedForLessThanTheChainAllows() {
    PayoutTerms terms =
        new PayoutTerms(
                OperatorFee.NONE,
                NanoErg.of(100),
                Map.of(TestMiners.key(1), NanoErg.of(5)),
                script -> NanoErg.of(60))
            .with(payments -> payments.keySet());
    Allocation round =
        Allocation.of(
            AllocationInput.of(TestTerms.scores(950, 50), NanoErg.of(1_000), Map.of(), terms));
    assertThat(of(round, 1).drawn()).isEqualTo(NanoErg.of(50));
  }

  @Test
  void drawsForWhatWasCarriedIn() {
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                TestTerms.scores(50, 950),
                NanoErg.of(1_000),
                TestTerms.carried(30),
                TestTerms.terms(0, 100).with(payments -> payments.keySet())));
    assertThat(of(round, 0).drawn()).isEqualTo(NanoErg.of(80));
    assertThat(of(round, 0).owedAfter()).isEqualTo(NanoErg.ZERO);
  }

  @Test
  void goesOnChainWhenNobodyIsPaidAndSomebodyIsDrawnFor() {
    Allocation round = draw(TestTerms.scores(5, 5), Map.of(), payments -> payments.keySet(), 10);
    assertThat(round.status()).isEqualTo(AllocationStatus.PAYS);
    assertThat(round.unpaidScore()).isEqualTo(Score.ZERO);
    assertThat(round.books().drawn()).isEqualTo(NanoErg.of(10));

    Allocation carried = draw(TestTerms.scores(5, 5), Map.of(), DustRule.CARRY, 10);
    assertThat(carried.status()).isEqualTo(AllocationStatus.ALL_OWED);
  }

  @Test
  void carriesWhatTheRuleLeavesOut() {
    Allocation round =
        draw(TestTerms.scores(900, 60, 40), Map.of(), payments -> Set.of(TestMiners.key(2)));
    assertThat(of(round, 1).owedAfter()).isEqualTo(NanoErg.of(60));
    assertThat(of(round, 2).owedAfter()).isEqualTo(NanoErg.ZERO);
  }

  @Test
  void refusesARuleThatDrawsForSomebodyElse() {
    assertThatThrownBy(
            () ->
                draw(
                    TestTerms.scores(900, 60, 40), Map.of(), payments -> Set.of(TestMiners.key(0))))
        .hasMessageContaining("draws for somebody who has none");
  }

  @Test
  void refusesAnEntitlementThatIsPaidAndDrawnFor() {
    Entitlement paid = of(allocate(TestTerms.scores(1), 1_000, 0, 0), 0);
    assertThatThrownBy(() -> paid.drawnFor(NanoErg.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** 1,000 nanoERG without a fee, 100 at least for a payment. */
  private static Allocation draw(
      ScoreTable scores, Map<MinerKey, NanoErg> thresholds, DustRule rule) {
    return draw(scores, thresholds, rule, 1_000);
  }

  private static Allocation draw(
      ScoreTable scores, Map<MinerKey, NanoErg> thresholds, DustRule rule, long reward) {
    PayoutTerms terms =
        new PayoutTerms(OperatorFee.NONE, NanoErg.of(100), thresholds, script -> NanoErg.of(1));
    return Allocation.of(
        AllocationInput.of(scores, NanoErg.of(reward), Map.of(), terms.with(rule)));
  }

  @Test
  void tellsWhoCanBePaid() {
    Allocation round = allocate(TestTerms.scores(99, 1), 101, 0, 2);
    assertThat(of(round, 0).payable()).isTrue();
    assertThat(of(round, 1).payable()).isFalse();
    assertThat(scored(round)).isEqualTo(round.entitlements());
  }

  @Test
  void refusesAnEntitlementThatPaysMoreThanIsDue() {
    assertThatThrownBy(
            () ->
                new Entitlement(
                    TestMiners.key(0),
                    TestMiners.address(0),
                    Score.of(1),
                    Score.ZERO,
                    NanoErg.ZERO,
                    NanoErg.ZERO,
                    NanoErg.of(5),
                    NanoErg.of(6)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A round with a fee of 1 %; {@code carried} is owed to miner 0. */
  private static Allocation allocate(ScoreTable scores, long reward, long carried, long minimum) {
    return Allocation.of(
        AllocationInput.of(
            scores, NanoErg.of(reward), TestTerms.carried(carried), TestTerms.terms(100, minimum)));
  }

  private static Entitlement of(Allocation round, int miner) {
    return round.entitlements().stream()
        .filter(entitlement -> entitlement.key().equals(TestMiners.key(miner)))
        .findFirst()
        .orElseThrow();
  }

  private static Books books(
      long reward, long carriedIn, long fee, long paid, long owed, long remainder) {
    return new Books(
        NanoErg.of(reward),
        NanoErg.of(carriedIn),
        NanoErg.of(fee),
        NanoErg.of(paid),
        NanoErg.of(owed),
        NanoErg.of(remainder));
  }

  /** Who has a place in the tree. */
  private static List<Entitlement> scored(Allocation round) {
    return round.entitlements().stream().filter(miner -> miner.score().value() > 0).toList();
  }
}
