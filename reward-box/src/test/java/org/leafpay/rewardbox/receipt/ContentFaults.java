package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.OTHER_PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.OWED;
import static org.leafpay.rewardbox.receipt.FaultCase.PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.SAMPLES;
import static org.leafpay.rewardbox.receipt.FaultCase.owed;
import static org.leafpay.rewardbox.receipt.FaultCase.paid;

import java.util.stream.Stream;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Receipts that are wrong about the miner, his score or his money. */
final class ContentFaults {
  private ContentFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.concat(minerCases(), moneyCases());
  }

  private static Stream<FaultCase> minerCases() {
    String address = PAID.miner().address();
    String testnet = ErgoAddress.of(PAID.miner().script(), Network.TESTNET).text();
    return Stream.of(
        paid(
            "the key of another miner",
            receipt -> withMiner(receipt, OTHER_PAID.miner().key(), address),
            ReceiptFault.OtherKey.class),
        paid(
            "an address of another miner",
            receipt -> withMiner(receipt, PAID.miner().key(), OTHER_PAID.miner().address()),
            ReceiptFault.OtherAddress.class),
        paid(
            "an address of the other network",
            receipt -> withMiner(receipt, PAID.miner().key(), testnet),
            ReceiptFault.BadAddress.class),
        paid(
            "no address",
            receipt -> withMiner(receipt, PAID.miner().key(), ""),
            ReceiptFault.BadAddress.class),
        paid(
            "parts of the score that are not the whole",
            receipt -> withScore(receipt, 1, 1, 3),
            ReceiptFault.OtherScoreSum.class),
        paid(
            "parts of the score whose sum no long holds",
            receipt -> withScore(receipt, Long.MAX_VALUE, Long.MAX_VALUE, 5),
            ReceiptFault.OtherScoreSum.class),
        paid(
            "another score than the leaf's",
            receipt -> withScore(receipt, 1, 2, 3),
            ReceiptFault.OtherScore.class));
  }

  private static Stream<FaultCase> moneyCases() {
    return Stream.of(
        owed(
            "a score above the total",
            receipt -> withTotalOfOne(),
            ReceiptFault.ScoreAboveTotal.class),
        paid(
            "one nanoERG less",
            receipt -> Forgery.payment(receipt, p -> payment(p, p.index(), -1)),
            ReceiptFault.OtherAmount.class),
        owed(
            "one nanoERG less due",
            receipt -> Forgery.outcome(receipt, outcome -> owedOf(outcome, -1, 0)),
            ReceiptFault.OtherAmount.class),
        owed(
            "less owed than due",
            receipt -> Forgery.outcome(receipt, outcome -> owedOf(outcome, 0, -2)),
            ReceiptFault.OwedBelowDue.class),
        owed(
            "an interval of one nanoERG less",
            receipt -> Forgery.outcome(receipt, outcome -> drawnOf(outcome, -1)),
            ReceiptFault.OtherAmount.class),
        paid(
            "another payment box",
            receipt -> Forgery.payment(receipt, p -> payment(p, p.index() + 1, 0)),
            ReceiptFault.OtherPaymentBox.class),
        paid(
            "the reward box as the payment",
            receipt -> Forgery.payment(receipt, p -> payment(p, 1, 0)),
            ReceiptFault.NoPaymentPlace.class),
        paid(
            "a place that no output has",
            receipt -> Forgery.payment(receipt, p -> payment(p, 40_000, 0)),
            ReceiptFault.NoPaymentPlace.class),
        FaultCase.of(
            "a digest of another time of the round",
            PAID,
            SAMPLES.start().state().digest(),
            ReceiptFault.OtherDigest.class));
  }

  private static Receipt withMiner(Receipt receipt, MinerKey key, String address) {
    return Forgery.miner(receipt, miner -> new ReceiptMiner(key, address, miner.script()));
  }

  private static Receipt withScore(Receipt receipt, long share, long carried, long total) {
    return Forgery.score(
        receipt, new ReceiptScore(Score.of(share), Score.of(carried), Score.of(total)));
  }

  private static Receipt withTotalOfOne() {
    Score one = Score.of(1);
    Receipt poorer = Forgery.totals(OWED, totals -> new ReceiptRound.Totals(one, totals.pot()));
    return Forgery.stateBefore(
        poorer,
        state -> {
          RoundNumbers now = state.numbers();
          return state.after(
              state.digest(), new RoundNumbers(one, one, now.openHeight(), now.maxFeePerPayment()));
        });
  }

  private static ReceiptOutcome.Payment payment(
      ReceiptOutcome.Payment payment, int index, long more) {
    return new ReceiptOutcome.Payment(
        payment.transaction(),
        index,
        NanoErg.of(payment.amount().value() + more),
        payment.creationHeight(),
        payment.boxId());
  }

  /** All of it drawn for but {@code more}, and nothing owed. */
  private static ReceiptOutcome drawnOf(ReceiptOutcome outcome, long more) {
    ReceiptOutcome.Owed owed = (ReceiptOutcome.Owed) outcome;
    return new ReceiptOutcome.Owed(
        owed.before(), owed.due(), NanoErg.of(owed.due().value() + more), NanoErg.ZERO);
  }

  private static ReceiptOutcome owedOf(ReceiptOutcome outcome, long moreDue, long moreOwed) {
    ReceiptOutcome.Owed owed = (ReceiptOutcome.Owed) outcome;
    return new ReceiptOutcome.Owed(
        owed.before(),
        NanoErg.of(owed.due().value() + moreDue),
        owed.drawn(),
        NanoErg.of(owed.owed().value() + moreOwed));
  }
}
