package org.leafpay.testnet.replay;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptMiner;
import org.leafpay.rewardbox.receipt.ReceiptOutcome;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Owed;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Paid;
import org.leafpay.rewardbox.receipt.ReceiptOutcome.Payment;
import org.leafpay.rewardbox.receipt.ReceiptRound;
import org.leafpay.rewardbox.receipt.ReceiptScore;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** Receipts that are changed in one field and carry the right checksum. */
final class ForgedReceipts {
  private static final String OTHER = "11".repeat(32);

  private ForgedReceipts() {}

  /** What is done to the receipts of a round. */
  record Row(String name, Consumer<ForgedRun> edit) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Row> rows() {
    return List.of(
        round("number", r -> new ReceiptRound(r.network(), 9, r.token(), r.genesis(), r.totals())),
        round(
            "token",
            r ->
                new ReceiptRound(
                    r.network(), r.number(), TokenId.ofHex(OTHER), r.genesis(), r.totals())),
        round(
            "genesis",
            r ->
                new ReceiptRound(
                    r.network(), r.number(), r.token(), TxId.ofHex(OTHER), r.totals())),
        score(s -> new ReceiptScore(s.share().plus(one()), s.carried(), s.total())),
        score(s -> new ReceiptScore(s.share(), s.carried().plus(one()), s.total())),
        score(s -> new ReceiptScore(s.share(), s.carried(), s.total().plus(one()))),
        payment("amount", p -> payment(p, p.index(), p.amount().plus(NanoErg.of(1)))),
        payment("place", p -> payment(p, p.index() + 1, p.amount())),
        payment(
            "height",
            p -> new Payment(p.transaction(), p.index(), p.amount(), BlockHeight.of(1), p.boxId())),
        owed("due", o -> new Owed(o.before(), o.due().plus(NanoErg.of(1)), o.drawn(), o.owed())),
        owed("owed", o -> new Owed(o.before(), o.due(), o.drawn(), o.owed().plus(NanoErg.of(1)))),
        new Row(
            "address without its check",
            run ->
                run.receipt(
                    1,
                    receipt ->
                        new Receipt(
                            receipt.round(),
                            new ReceiptMiner(
                                receipt.miner().key(),
                                receipt.miner().address() + "1",
                                receipt.miner().script()),
                            receipt.score(),
                            receipt.batch(),
                            receipt.outcome()))),
        new Row("removed", run -> run.delete(1, name(run, 0))),
        new Row("doubled", run -> run.copy(1, name(run, 0), "receipts/" + OTHER + ".json")),
        new Row("two of one miner", run -> run.copy(1, name(run, 0), name(run, 1))));
  }

  private static String name(ForgedRun run, int index) {
    Path file = run.round(1).receipts().get(index);
    return "receipts/" + file.getFileName();
  }

  private static Score one() {
    return Score.of(1);
  }

  private static Row round(String field, UnaryOperator<ReceiptRound> edit) {
    return new Row(
        field + " of the round",
        run ->
            run.receipt(
                1,
                receipt ->
                    new Receipt(
                        edit.apply(receipt.round()),
                        receipt.miner(),
                        receipt.score(),
                        receipt.batch(),
                        receipt.outcome())));
  }

  private static Row score(UnaryOperator<ReceiptScore> edit) {
    return new Row(
        "score",
        run ->
            run.receipt(
                1,
                receipt ->
                    new Receipt(
                        receipt.round(),
                        receipt.miner(),
                        edit.apply(receipt.score()),
                        receipt.batch(),
                        receipt.outcome())));
  }

  private static Row payment(String field, UnaryOperator<Payment> edit) {
    return outcome(
        field + " of the payment",
        paid -> new Paid(paid.before(), paid.after(), edit.apply(paid.payment())),
        owed -> owed);
  }

  private static Row owed(String field, UnaryOperator<Owed> edit) {
    return outcome(field + ", nothing paid", paid -> paid, edit::apply);
  }

  private static Row outcome(
      String name, Function<Paid, ReceiptOutcome> paid, Function<Owed, ReceiptOutcome> owed) {
    return new Row(
        name,
        run ->
            run.receipt(
                1,
                receipt ->
                    new Receipt(
                        receipt.round(),
                        receipt.miner(),
                        receipt.score(),
                        receipt.batch(),
                        receipt.outcome().match(paid, owed))));
  }

  private static Payment payment(Payment honest, int index, NanoErg amount) {
    return new Payment(
        honest.transaction(), index, amount, honest.creationHeight(), honest.boxId());
  }
}
