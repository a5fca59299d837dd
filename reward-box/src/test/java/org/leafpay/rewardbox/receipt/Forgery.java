package org.leafpay.rewardbox.receipt;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leafpay.avl.BatchProof;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** Receipts with one thing changed, and everything that follows from it. */
final class Forgery {
  private Forgery() {}

  static Receipt round(Receipt receipt, UnaryOperator<ReceiptRound> change) {
    return new Receipt(
        change.apply(receipt.round()),
        receipt.miner(),
        receipt.score(),
        receipt.batch(),
        receipt.outcome());
  }

  static Receipt totals(Receipt receipt, UnaryOperator<ReceiptRound.Totals> change) {
    return round(
        receipt,
        round ->
            new ReceiptRound(
                round.network(),
                round.number(),
                round.token(),
                round.genesis(),
                change.apply(round.totals())));
  }

  static Receipt miner(Receipt receipt, UnaryOperator<ReceiptMiner> change) {
    return new Receipt(
        receipt.round(),
        change.apply(receipt.miner()),
        receipt.score(),
        receipt.batch(),
        receipt.outcome());
  }

  static Receipt score(Receipt receipt, ReceiptScore score) {
    return new Receipt(receipt.round(), receipt.miner(), score, receipt.batch(), receipt.outcome());
  }

  static Receipt batch(Receipt receipt, Optional<BatchPlace> batch) {
    return new Receipt(receipt.round(), receipt.miner(), receipt.score(), batch, receipt.outcome());
  }

  static Receipt outcome(Receipt receipt, UnaryOperator<ReceiptOutcome> change) {
    return new Receipt(
        receipt.round(),
        receipt.miner(),
        receipt.score(),
        receipt.batch(),
        change.apply(receipt.outcome()));
  }

  static Receipt before(Receipt receipt, UnaryOperator<ReceiptOutcome.Before> change) {
    return outcome(
        receipt,
        outcome ->
            outcome.match(
                paid ->
                    new ReceiptOutcome.Paid(
                        change.apply(paid.before()), paid.after(), paid.payment()),
                owed ->
                    new ReceiptOutcome.Owed(
                        change.apply(owed.before()), owed.due(), owed.drawn(), owed.owed())));
  }

  static Receipt proofBefore(Receipt receipt, BatchProof proof) {
    return before(
        receipt, before -> new ReceiptOutcome.Before(before.stateBox(), before.rewardBox(), proof));
  }

  static Receipt stateBefore(Receipt receipt, UnaryOperator<ShareStateBox> change) {
    return before(
        receipt,
        before ->
            new ReceiptOutcome.Before(
                state(before.stateBox(), change), before.rewardBox(), before.proof()));
  }

  static Receipt rewardBefore(Receipt receipt, UnaryOperator<RewardBox> change) {
    return before(
        receipt,
        before ->
            new ReceiptOutcome.Before(
                before.stateBox(), reward(before.rewardBox(), change), before.proof()));
  }

  static Receipt after(Receipt receipt, UnaryOperator<ReceiptOutcome.After> change) {
    ReceiptOutcome.Paid paid = (ReceiptOutcome.Paid) receipt.outcome();
    return outcome(
        receipt,
        outcome ->
            new ReceiptOutcome.Paid(paid.before(), change.apply(paid.after()), paid.payment()));
  }

  static Receipt stateAfter(Receipt receipt, UnaryOperator<ShareStateBox> change) {
    return after(
        receipt, after -> new ReceiptOutcome.After(state(after.stateBox(), change), after.proof()));
  }

  static Receipt payment(Receipt receipt, UnaryOperator<ReceiptOutcome.Payment> change) {
    ReceiptOutcome.Paid paid = (ReceiptOutcome.Paid) receipt.outcome();
    return outcome(
        receipt,
        outcome ->
            new ReceiptOutcome.Paid(paid.before(), paid.after(), change.apply(paid.payment())));
  }

  /** All numbers made to fit: only the chain can tell. */
  static Receipt withPot(Receipt receipt, NanoErg pot) {
    NanoErg amount = receipt.score().total().partOf(pot, receipt.round().totals().totalScore());
    PropositionBytes script = receipt.miner().script();
    Receipt other = totals(receipt, totals -> new ReceiptRound.Totals(totals.totalScore(), pot));
    Receipt boxes =
        rewardBefore(
            other, box -> new RewardBox(RoundScripts.LEAF, box.roundToken(), pot, box.value()));
    return payment(
        boxes,
        payment ->
            new ReceiptOutcome.Payment(
                payment.transaction(),
                payment.index(),
                amount,
                payment.creationHeight(),
                boxId(script, amount, payment)));
  }

  private static BoxId boxId(
      PropositionBytes script, NanoErg amount, ReceiptOutcome.Payment payment) {
    return BoxCandidate.payment(amount, script, payment.creationHeight())
        .in(payment.transaction(), payment.index())
        .id();
  }

  private static Box state(Box box, UnaryOperator<ShareStateBox> change) {
    return change
        .apply(ShareStateBox.read(box.candidate()))
        .candidate(box.candidate().creationHeight())
        .in(box.txId(), box.index());
  }

  private static Box reward(Box box, UnaryOperator<RewardBox> change) {
    return change
        .apply(RewardBox.read(box.candidate()))
        .candidate(box.candidate().creationHeight())
        .in(box.txId(), box.index());
  }
}
