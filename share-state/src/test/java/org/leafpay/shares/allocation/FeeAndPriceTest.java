package org.leafpay.shares.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.fee.BasisPoints;
import org.leafpay.shares.fee.FeeRecipient;
import org.leafpay.shares.fee.OperatorFee;
import org.leafpay.shares.scheme.ScoreMeaning;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/**
 * Recipients of the fee, and scores that are amounts, worked by hand: of a reward of 1000 the
 * operator takes 1 %, a recipient 2.5 %, and 965 are left.
 */
class FeeAndPriceTest {
  private static final long REWARD = 1_000;
  private static final int OUTSIDER = 2;

  @Test
  void aRecipientIsPaidFromTheTreeAtTheRoundsOwnRate() {
    Allocation round = divide(TestTerms.scores(60, 40), OUTSIDER, 0);

    // His 25 are floor(25 * 100 / 965) = 2 of 102 in the tree; the pot is floor(965 * 102 / 100).
    assertThat(round.pot()).isEqualTo(NanoErg.of(984));
    assertThat(of(round, OUTSIDER))
        .isEqualTo(
            new Entitlement(
                TestMiners.key(OUTSIDER),
                TestMiners.address(OUTSIDER),
                Score.ZERO,
                Score.of(2),
                NanoErg.ZERO,
                NanoErg.of(25),
                NanoErg.of(25),
                NanoErg.of(19)));
    assertThat(payment(round, 0)).isEqualTo(578); // of 579
    assertThat(payment(round, 1)).isEqualTo(385); // of 386
    assertThat(round.books()).isEqualTo(books(0, 0, 578 + 385 + 19, 1 + 1 + 6, 0));
  }

  @Test
  void aRecipientWhoMinesHasOneLeafForBoth() {
    Allocation round = divide(TestTerms.scores(60, 40), 1, 0);
    assertThat(round.entitlements()).hasSize(2);
    assertThat(of(round, 1).score()).isEqualTo(Score.of(42));
    assertThat(of(round, 1).due()).isEqualTo(NanoErg.of(386 + 25));
    assertThat(payment(round, 1)).isEqualTo(405);
  }

  @Test
  void aRecipientOfTooLittleIsOwedIt() {
    Allocation round = divide(TestTerms.scores(60, 40), OUTSIDER, 20);
    assertThat(of(round, OUTSIDER).owedAfter()).isEqualTo(NanoErg.of(25));
    assertThat(round.books().owed()).isEqualTo(NanoErg.of(1 + 1 + 25));
  }

  @Test
  void aRecipientIsOwedHisPartOfARoundThatPaysNobody() {
    Allocation round = divide(ScoreTable.EMPTY, OUTSIDER, 0);
    assertThat(round.status()).isEqualTo(AllocationStatus.NO_SHARES);
    assertThat(round.books()).isEqualTo(books(0, 0, 0, 25, 965));
    assertThat(round.entitlements()).noneMatch(miner -> miner.score().value() > 0);
  }

  @Test
  void amountsArePaidInFullAndTheOperatorAddsWhatTheRewardLacks() {
    PayoutTerms terms = terms(OUTSIDER, 0);
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                    TestTerms.scores(700, 400), NanoErg.of(REWARD), TestTerms.carried(0, 30), terms)
                .with(ScoreMeaning.NANO_ERG));
    assertThat(payment(round, 0)).isEqualTo(700);
    assertThat(payment(round, 1)).isEqualTo(430);
    assertThat(payment(round, OUTSIDER)).isEqualTo(25);
    assertThat(round.pot()).isEqualTo(NanoErg.of(1_155));
    assertThat(round.books()).isEqualTo(books(30, 1_100 - 965, 1_155, 0, 0));
  }

  @Test
  void theOperatorKeepsWhatTheRewardHasMoreThanTheAmounts() {
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                    TestTerms.scores(300), NanoErg.of(REWARD), Map.of(), terms(OUTSIDER, 26))
                .with(ScoreMeaning.NANO_ERG));
    assertThat(round.books()).isEqualTo(books(0, 0, 300, 25, 965 - 300));
  }

  @Test
  void sharesThatAreWorthNothingLeaveTheRewardToTheOperator() {
    Allocation round =
        Allocation.of(
            AllocationInput.of(
                    ScoreTable.EMPTY, NanoErg.of(REWARD), TestTerms.carried(30), terms(OUTSIDER, 0))
                .with(ScoreMeaning.NANO_ERG));
    assertThat(round.status()).isEqualTo(AllocationStatus.NO_SHARES);
    assertThat(round.books()).isEqualTo(books(30, 0, 0, 55, 965));
  }

  private static Allocation divide(ScoreTable scores, int recipient, long minimum) {
    return Allocation.of(
        AllocationInput.of(scores, NanoErg.of(REWARD), Map.of(), terms(recipient, minimum)));
  }

  private static PayoutTerms terms(int recipient, long minimum) {
    FeeRecipient part = new FeeRecipient(TestMiners.address(recipient), new BasisPoints(250));
    return new PayoutTerms(
        new OperatorFee(new BasisPoints(100), List.of(part)),
        NanoErg.of(minimum),
        Map.of(),
        script -> NanoErg.of(1));
  }

  private static long payment(Allocation round, int miner) {
    return of(round, miner).payment().value();
  }

  private static Entitlement of(Allocation round, int miner) {
    return round.entitlements().stream()
        .filter(entitlement -> entitlement.key().equals(TestMiners.key(miner)))
        .findFirst()
        .orElseThrow();
  }

  private static Books books(long carried, long deficit, long paid, long owed, long remainder) {
    return new Books(
        NanoErg.of(REWARD),
        NanoErg.of(carried),
        NanoErg.of(deficit),
        NanoErg.of(10),
        NanoErg.of(paid),
        NanoErg.ZERO,
        NanoErg.of(owed),
        NanoErg.of(remainder));
  }
}
