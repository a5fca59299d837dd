package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.KnownDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.LeafShown;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.OutcomeShown;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Sound;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Unsound;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;

class ReceiptVerifierTest {
  private final ReceiptSamples samples = new ReceiptSamples();

  static Stream<ReceiptSamples> layouts() {
    return Stream.of(new ReceiptSamples(), ReceiptSamples.inBatches());
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void everyMinerOfARoundHasAReceiptThatVerifies(ReceiptSamples round) {
    requireSound(round.firstPaid(), ReceiptSamples.FIRST_PAYOUT, round.middle());
    requireSound(round.secondPaid(), 9 - ReceiptSamples.FIRST_PAYOUT, round.end());
    requireSound(round.allOwed(), 3, round.start());
    for (Receipt receipt : round.secondPaid()) {
      Sound sound = sound(ReceiptVerifier.verify(receipt, view(round.chain())));
      assertThat(sound.shown().leaf().key()).isEqualTo(receipt.miner().key());
      assertThat(sound.shown().leaf().score()).isEqualTo(receipt.score().total());
      assertThat(sound.shown().leaf().flag()).isEqualTo(LeafFlag.PAID);
    }
  }

  private static void requireSound(List<Receipt> receipts, int count, RoundPosition at) {
    assertThat(receipts)
        .hasSize(count)
        .allSatisfy(
            receipt ->
                assertThat(ReceiptVerifier.verify(receipt, at.state().digest()))
                    .isInstanceOf(Sound.class));
  }

  @Test
  void showsThePaidLeafAndNoMoneyUnderTheDigestThatIsPostedAfterThePayment() {
    Receipt receipt = samples.paid();
    Sound sound = sound(ReceiptVerifier.verify(receipt, samples.digestAfter()));

    assertThat(sound.shown()).isInstanceOf(LeafShown.class);
    assertThat(sound.shown().leaf().score()).isEqualTo(receipt.score().total());
    assertThat(sound.shown().leaf().flag()).isEqualTo(LeafFlag.PAID);
    assertThat(sound.anchor())
        .isEqualTo(new KnownDigest(ReceiptPlace.AFTER, samples.digestAfter()));
    assertThat(sound.open())
        .containsExactly(
            OpenClaim.ROUND,
            OpenClaim.TOTALS,
            OpenClaim.AMOUNT,
            OpenClaim.PAYMENT,
            OpenClaim.ON_CHAIN,
            OpenClaim.GENESIS_ID,
            OpenClaim.SOUND_GENESIS,
            OpenClaim.ROUND_NUMBER,
            OpenClaim.SCORE_PARTS);
    assertThat(sound.open()).allSatisfy(claim -> assertThat(claim.text()).isNotBlank());
  }

  @Test
  void saysThatThePayoutIsNotShownUnderTheDigestBeforeIt() {
    Sound sound = sound(ReceiptVerifier.verify(samples.paid(), samples.digestBefore()));
    assertThat(sound.anchor())
        .isEqualTo(new KnownDigest(ReceiptPlace.BEFORE, samples.digestBefore()));
    assertThat(sound.shown().leaf().flag()).isEqualTo(LeafFlag.UNPAID);
    assertThat(sound.open()).contains(OpenClaim.PAYOUT_HAPPENED);
  }

  @Test
  void showsTheOwedLeafAndNoMoneyUnderTheDigestOfTheGenesis() {
    Sound sound = sound(ReceiptVerifier.verify(samples.owed(), samples.start().state().digest()));

    assertThat(sound.shown()).isInstanceOf(LeafShown.class);
    assertThat(sound.shown().leaf().flag()).isEqualTo(LeafFlag.OWED);
    assertThat(sound.open())
        .containsExactly(
            OpenClaim.ROUND,
            OpenClaim.TOTALS,
            OpenClaim.AMOUNT,
            OpenClaim.ON_CHAIN,
            OpenClaim.GENESIS_ID,
            OpenClaim.SOUND_GENESIS,
            OpenClaim.ROUND_NUMBER,
            OpenClaim.SCORE_PARTS,
            OpenClaim.OWED_AMOUNT);
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void leavesToTheLotteryThatThePartIsInIt(ReceiptSamples round) {
    Receipt drawn = round.drawn();
    Sound offline = sound(ReceiptVerifier.verify(drawn, round.start().state().digest()));
    Sound onChain = sound(ReceiptVerifier.verify(drawn, view(round.chain())));

    assertThat(offline.shown().leaf().flag()).isEqualTo(LeafFlag.OWED);
    assertThat(offline.open()).endsWith(OpenClaim.DRAWN, OpenClaim.OWED_AMOUNT);
    assertThat(onChain.open())
        .containsExactly(
            OpenClaim.SOUND_GENESIS,
            OpenClaim.ROUND_NUMBER,
            OpenClaim.SCORE_PARTS,
            OpenClaim.DRAWN,
            OpenClaim.OWED_AMOUNT);
  }

  @Test
  void showsTheMoneyAndBothLeavesOnTheChain() {
    Receipt receipt = samples.paid();
    ReceiptOutcome.Payment payment = ((ReceiptOutcome.Paid) receipt.outcome()).payment();
    OutcomeShown paid = outcome(receipt);
    assertThat(paid.round()).isEqualTo(receipt.round().token());
    assertThat(paid.before().flag()).isEqualTo(LeafFlag.UNPAID);
    assertThat(paid.after().map(leaf -> leaf.flag())).contains(LeafFlag.PAID);
    assertThat(paid.leaf().score()).isEqualTo(receipt.score().total());
    assertThat(paid.amount()).isEqualTo(payment.amount());
    assertThat(paid.paymentBox()).contains(payment.boxId());

    OutcomeShown owed = outcome(samples.owed());
    assertThat(owed.leaf().flag()).isEqualTo(LeafFlag.OWED);
    assertThat(owed.after()).isEmpty();
    assertThat(owed.amount()).isEqualTo(((ReceiptOutcome.Owed) samples.owed().outcome()).due());
    assertThat(owed.paymentBox()).isEmpty();
  }

  private OutcomeShown outcome(Receipt receipt) {
    return (OutcomeShown) sound(ReceiptVerifier.verify(receipt, view(samples.chain()))).shown();
  }

  @Test
  void leavesOnlyThePoolsOwnBooksOpenWhenItSeesTheChain() {
    Sound paid = sound(ReceiptVerifier.verify(samples.paid(), view(samples.chain())));
    Sound owed = sound(ReceiptVerifier.verify(samples.owed(), view(samples.chain())));
    BlockHeight opened = TestRound.TIP.plus(1);
    assertThat(paid.anchor()).isEqualTo(new Confirmed(opened, opened.plus(2), 0));
    assertThat(owed.anchor()).isEqualTo(new Confirmed(opened, opened, 2));
    assertThat(paid.open())
        .containsExactly(OpenClaim.SOUND_GENESIS, OpenClaim.ROUND_NUMBER, OpenClaim.SCORE_PARTS);
    assertThat(owed.open())
        .containsExactly(
            OpenClaim.SOUND_GENESIS,
            OpenClaim.ROUND_NUMBER,
            OpenClaim.SCORE_PARTS,
            OpenClaim.OWED_AMOUNT);
  }

  /** The digest alone does not tie the money: a chain does, and the verdict says so. */
  @ParameterizedTest(name = "{0} per cent of the pot")
  @ValueSource(longs = {50, 10_000})
  void aForgedAmountIsNeverShownByARealDigestAndIsSeenOnTheChain(long percent) {
    long pot = samples.paid().round().totals().pot().value();
    Receipt forged = Forgery.withPot(samples.paid(), NanoErg.of(pot / 100 * percent));
    Sound offline = sound(ReceiptVerifier.verify(forged, samples.digestAfter()));
    assertThat(offline.shown()).isInstanceOf(LeafShown.class);
    assertThat(offline.open())
        .contains(OpenClaim.TOTALS, OpenClaim.AMOUNT, OpenClaim.PAYMENT, OpenClaim.ON_CHAIN);
    assertThat(ReceiptVerifier.verify(forged, view(samples.chain())))
        .isInstanceOfSatisfying(
            Unsound.class,
            unsound -> assertThat(unsound.fault()).isInstanceOf(ReceiptFault.OtherGenesis.class));
  }

  @Test
  void aRoundIsFollowedBackToItsGenesisThroughEveryPayout() {
    assertThat(DescentFaults.verify(DescentFaults.oneMorePayout())).isInstanceOf(Sound.class);
  }

  /** Software of the operator's own may keep both tokens when it closes, and use them again. */
  @Test
  void boxesThatWereMadeAgainWithTheTokensOfAClosedRoundAreNoRound() {
    assertThat(DescentFaults.cases().map(FaultCase::verdict))
        .isNotEmpty()
        .allSatisfy(verdict -> assertThat(verdict).isInstanceOf(Unsound.class));
  }

  static ChainView view(Map<TxId, ConfirmedTx> chain) {
    return id -> Optional.ofNullable(chain.get(id));
  }

  private static Sound sound(ReceiptVerdict verdict) {
    return verdict.match(
        sound -> sound,
        unsound -> {
          throw new AssertionError(unsound.fault().text());
        });
  }
}
