package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.KnownDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Shown;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Sound;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Unsound;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;

class ReceiptVerifierTest {
  private final ReceiptSamples samples = new ReceiptSamples();

  @Test
  void everyMinerOfARoundHasAReceiptThatVerifies() {
    assertThat(samples.firstPaid())
        .hasSize(ReceiptSamples.FIRST_PAYOUT)
        .allSatisfy(
            receipt ->
                assertThat(ReceiptVerifier.verify(receipt, samples.middle().state().digest()))
                    .isInstanceOf(Sound.class));
    assertThat(samples.secondPaid())
        .hasSize(9 - ReceiptSamples.FIRST_PAYOUT)
        .allSatisfy(
            receipt ->
                assertThat(ReceiptVerifier.verify(receipt, samples.end().state().digest()))
                    .isInstanceOf(Sound.class));
    assertThat(samples.allOwed())
        .hasSize(3)
        .allSatisfy(
            receipt ->
                assertThat(ReceiptVerifier.verify(receipt, samples.start().state().digest()))
                    .isInstanceOf(Sound.class));
  }

  @Test
  void showsThePaymentUnderTheDigestThatIsPostedAfterIt() {
    Receipt receipt = samples.paid();
    Sound sound = sound(ReceiptVerifier.verify(receipt, samples.digestAfter()));
    ReceiptOutcome.Payment payment = ((ReceiptOutcome.Paid) receipt.outcome()).payment();

    Shown shown = sound.shown();
    assertThat(shown.round()).isEqualTo(receipt.round().token());
    assertThat(shown.before().flag()).isEqualTo(LeafFlag.UNPAID);
    assertThat(shown.after().map(leaf -> leaf.flag())).contains(LeafFlag.PAID);
    assertThat(shown.before().score()).isEqualTo(receipt.score().total());
    assertThat(shown.amount()).isEqualTo(payment.amount());
    assertThat(shown.paymentBox()).contains(payment.boxId());
    assertThat(sound.anchor())
        .isEqualTo(new KnownDigest(ReceiptPlace.AFTER, samples.digestAfter()));
    assertThat(sound.open())
        .containsExactly(
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
    assertThat(sound.open()).contains(OpenClaim.PAYOUT_HAPPENED);
  }

  @Test
  void showsWhatIsOwedUnderTheDigestOfTheGenesis() {
    Receipt receipt = samples.owed();
    Sound sound = sound(ReceiptVerifier.verify(receipt, samples.start().state().digest()));
    ReceiptOutcome.Owed owed = (ReceiptOutcome.Owed) receipt.outcome();

    assertThat(sound.shown().before().flag()).isEqualTo(LeafFlag.OWED);
    assertThat(sound.shown().after()).isEmpty();
    assertThat(sound.shown().amount()).isEqualTo(owed.due());
    assertThat(sound.shown().paymentBox()).isEmpty();
    assertThat(sound.open())
        .containsExactly(
            OpenClaim.ON_CHAIN,
            OpenClaim.SOUND_GENESIS,
            OpenClaim.ROUND_NUMBER,
            OpenClaim.SCORE_PARTS,
            OpenClaim.OWED_AMOUNT);
  }

  @Test
  void leavesOnlyThePoolsOwnBooksOpenWhenItSeesTheChain() {
    Sound paid = sound(ReceiptVerifier.verify(samples.paid(), view(samples.chain())));
    Sound owed = sound(ReceiptVerifier.verify(samples.owed(), view(samples.chain())));
    BlockHeight opened = TestRound.TIP.plus(1);
    assertThat(paid.anchor()).isEqualTo(new Confirmed(opened, opened.plus(2)));
    assertThat(owed.anchor()).isEqualTo(new Confirmed(opened, opened));
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
  @Test
  void aReceiptForgedAroundARealDigestIsSeenOnTheChain() {
    Receipt forged = Forgery.withHalfThePot(samples.paid());
    Sound offline = sound(ReceiptVerifier.verify(forged, samples.digestAfter()));
    assertThat(offline.open()).contains(OpenClaim.ON_CHAIN);
    assertThat(ReceiptVerifier.verify(forged, view(samples.chain())))
        .isInstanceOfSatisfying(
            Unsound.class,
            unsound -> assertThat(unsound.fault()).isInstanceOf(ReceiptFault.OtherGenesis.class));
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
