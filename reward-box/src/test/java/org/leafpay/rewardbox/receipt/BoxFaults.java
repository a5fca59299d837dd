package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.SAMPLES;
import static org.leafpay.rewardbox.receipt.FaultCase.owed;
import static org.leafpay.rewardbox.receipt.FaultCase.paid;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Receipts whose boxes are not those of a round, or not one step apart. */
final class BoxFaults {
  private static final TxId OTHER_TX = TxId.ofHex("55".repeat(32));
  private static final TokenId OTHER_TOKEN = TokenId.ofHex("77".repeat(32));

  private BoxFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.of(layoutCases(), originCases(), stepCases()).flatMap(cases -> cases);
  }

  private static Stream<FaultCase> layoutCases() {
    return Stream.of(
        paid(
            "the reward box in place of the state before",
            receipt -> withBoxes(receipt, b -> b.rewardBox(), b -> b.rewardBox()),
            ReceiptFault.OtherLayout.class),
        paid(
            "the state box in place of the reward",
            receipt -> withBoxes(receipt, b -> b.stateBox(), b -> b.stateBox()),
            ReceiptFault.OtherLayout.class),
        paid(
            "the reward box in place of the state after",
            receipt -> withBoxAfter(receipt, receipt.outcome().before().rewardBox()),
            ReceiptFault.OtherLayout.class),
        paid(
            "another total score",
            receipt -> Forgery.totals(receipt, t -> new ReceiptRound.Totals(Score.of(1), t.pot())),
            ReceiptFault.OtherTotalScore.class),
        paid(
            "another pot",
            receipt ->
                Forgery.totals(
                    receipt, t -> new ReceiptRound.Totals(t.totalScore(), NanoErg.of(1))),
            ReceiptFault.OtherPot.class));
  }

  private static Stream<FaultCase> originCases() {
    return Stream.of(
        paid(
            "another round's token",
            receipt -> withRound(receipt, OTHER_TOKEN, SAMPLES.genesisId()),
            ReceiptFault.OtherToken.class),
        paid(
            "a state before of another round",
            receipt -> Forgery.stateBefore(receipt, BoxFaults::ofOtherRound),
            ReceiptFault.OtherToken.class),
        paid(
            "a reward box of another round",
            receipt -> Forgery.rewardBefore(receipt, BoxFaults::rewardOfOtherRound),
            ReceiptFault.OtherToken.class),
        paid(
            "a state after of another round",
            receipt -> Forgery.stateAfter(receipt, BoxFaults::ofOtherRound),
            ReceiptFault.OtherToken.class),
        paid(
            "a state after that the payout did not make",
            receipt -> withBoxAfter(receipt, elsewhere(SAMPLES.end().stateBox(), 0)),
            ReceiptFault.OtherOrigin.class),
        paid(
            "a state before that is not the first output",
            receipt -> withBoxes(receipt, b -> moved(b.stateBox()), b -> b.rewardBox()),
            ReceiptFault.OtherOrigin.class),
        paid(
            "a reward box of another transaction",
            receipt -> withBoxes(receipt, b -> b.stateBox(), b -> elsewhere(b.rewardBox(), 1)),
            ReceiptFault.OtherOrigin.class),
        owed(
            "a genesis that did not make the boxes",
            receipt -> withRound(receipt, receipt.round().token(), OTHER_TX),
            ReceiptFault.OtherOrigin.class));
  }

  private static Stream<FaultCase> stepCases() {
    RoundNumbers now = SAMPLES.end().state().numbers();
    Score unpaidBefore = SAMPLES.middle().state().numbers().unpaidScore();
    Score one = Score.of(1);
    return Stream.of(
        step("another operator", BoxFaults::withOtherOperator),
        step("another value", BoxFaults::withOtherValue),
        step("another total", withTotal(now.totalScore().plus(one))),
        step("another open height", withTerms(now.openHeight().plus(1), now.maxFeePerPayment())),
        step("another fee bound", withTerms(now.openHeight(), NanoErg.of(1))),
        step("more unpaid than before", withUnpaid(unpaidBefore.plus(one))),
        step("less paid than the score", withUnpaid(unpaidBefore.minus(one))));
  }

  private static FaultCase step(String what, UnaryOperator<ShareStateBox> change) {
    return paid(
        what, receipt -> Forgery.stateAfter(receipt, change), ReceiptFault.BrokenStep.class);
  }

  private interface Pick {
    Box from(ReceiptOutcome.Before before);
  }

  private static Receipt withBoxes(Receipt receipt, Pick state, Pick reward) {
    return Forgery.before(
        receipt, b -> new ReceiptOutcome.Before(state.from(b), reward.from(b), b.proof()));
  }

  private static Receipt withBoxAfter(Receipt receipt, Box box) {
    return Forgery.after(receipt, after -> new ReceiptOutcome.After(box, after.proof()));
  }

  private static Box elsewhere(Box box, int index) {
    return box.candidate().in(OTHER_TX, index);
  }

  private static Box moved(Box box) {
    return box.candidate().in(box.txId(), 7);
  }

  private static Receipt withRound(Receipt receipt, TokenId token, TxId genesis) {
    return Forgery.round(
        receipt,
        round -> new ReceiptRound(round.network(), round.number(), token, genesis, round.totals()));
  }

  private static ShareStateBox ofOtherRound(ShareStateBox state) {
    return new ShareStateBox(
        RoundScripts.LEAF,
        OTHER_TOKEN,
        state.digest(),
        state.numbers(),
        state.operatorKey(),
        state.value());
  }

  private static RewardBox rewardOfOtherRound(RewardBox reward) {
    return new RewardBox(RoundScripts.LEAF, OTHER_TOKEN, reward.pot(), reward.value());
  }

  private static ShareStateBox withOtherOperator(ShareStateBox state) {
    return new ShareStateBox(
        RoundScripts.LEAF,
        state.roundToken(),
        state.digest(),
        state.numbers(),
        Bytes.ofHex("03".repeat(33)),
        state.value());
  }

  private static ShareStateBox withOtherValue(ShareStateBox state) {
    NanoErg less = state.value().minus(NanoErg.of(1));
    return new ShareStateBox(
        RoundScripts.LEAF,
        state.roundToken(),
        state.digest(),
        state.numbers(),
        state.operatorKey(),
        less);
  }

  private static UnaryOperator<ShareStateBox> withTotal(Score total) {
    return withNumbers(
        now ->
            new RoundNumbers(total, now.unpaidScore(), now.openHeight(), now.maxFeePerPayment()));
  }

  private static UnaryOperator<ShareStateBox> withUnpaid(Score unpaid) {
    return withNumbers(
        now ->
            new RoundNumbers(now.totalScore(), unpaid, now.openHeight(), now.maxFeePerPayment()));
  }

  private static UnaryOperator<ShareStateBox> withTerms(BlockHeight openHeight, NanoErg maxFee) {
    return withNumbers(
        now -> new RoundNumbers(now.totalScore(), now.unpaidScore(), openHeight, maxFee));
  }

  private static UnaryOperator<ShareStateBox> withNumbers(UnaryOperator<RoundNumbers> change) {
    return state -> state.after(state.digest(), change.apply(state.numbers()));
  }
}
