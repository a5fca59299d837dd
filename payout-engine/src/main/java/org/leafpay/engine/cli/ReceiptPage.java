package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.rewardbox.receipt.OpenClaim;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptOutcome;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Anchor;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.KnownDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.OutcomeShown;

/** A receipt's verdict as a page for a miner. */
final class ReceiptPage {
  /** Below it a page warns: a reorganisation that is deeper than this is rare. */
  private static final int SETTLED_CONFIRMATIONS = 10;

  private final PrintWriter out;

  ReceiptPage(PrintWriter out) {
    this.out = out;
  }

  void print(Receipt receipt, ReceiptVerdict verdict) {
    out.println("Receipt of " + receipt.miner().address());
    out.printf(
        "Round %d of the pool, token %s%n", receipt.round().number(), receipt.round().token());
    out.println();
    List<String> lines =
        verdict.match(
            sound -> shown(receipt, sound),
            unsound -> List.of("NOT SOUND: " + unsound.fault().text()));
    lines.forEach(out::println);
    out.flush();
  }

  private static List<String> shown(Receipt receipt, ReceiptVerdict.Sound sound) {
    List<String> lines = new ArrayList<>();
    List<String> stated = new ArrayList<>();
    lines.add("Shown:");
    if (sound.shown() instanceof OutcomeShown outcome) {
      lines.addAll(outcome(receipt, outcome));
    } else {
      lines.add("  " + leaf(receipt, sound.shown().leaf()));
      stated.add("  the pool says: " + totals(receipt));
      stated.add("  the pool says: " + money(receipt));
    }
    lines.add("Tied to:");
    lines.addAll(anchor(sound.anchor()));
    lines.add("Not shown by this, and so the pool's word:");
    lines.addAll(stated);
    for (OpenClaim claim : sound.open()) {
      lines.add("  " + claim.text());
    }
    lines.add("");
    lines.add(
        stated.isEmpty() ? "SOUND" : "SOUND as to the leaf; --node checks round and payment too");
    return lines;
  }

  private static List<String> outcome(Receipt receipt, OutcomeShown shown) {
    List<String> lines = new ArrayList<>();
    lines.add("  score %s; %s".formatted(shown.leaf().score(), totals(receipt)));
    lines.add("  " + money(receipt));
    for (ShareLeaf after : shown.after().stream().toList()) {
      lines.add(
          "  the leaf%s turned from %s to %s: it cannot be paid again"
              .formatted(
                  receipt.batch().map(batch -> " of batch " + batch.number()).orElse(""),
                  word(shown.before().flag()),
                  word(after.flag())));
    }
    return lines;
  }

  private static String leaf(Receipt receipt, ShareLeaf leaf) {
    String place = receipt.batch().map(batch -> "batch " + batch.number() + " of ").orElse("");
    return "score %s, marked as %s, in %sits tree"
        .formatted(leaf.score(), word(leaf.flag()), place);
  }

  private static String totals(Receipt receipt) {
    return "a total score of %s, and a pot of %s ERG"
        .formatted(receipt.round().totals().totalScore(), receipt.round().totals().pot().erg());
  }

  private static String money(Receipt receipt) {
    return receipt.outcome().match(ReceiptPage::paid, ReceiptPage::owed);
  }

  private static String paid(ReceiptOutcome.Paid paid) {
    return "paid %s ERG, which is what the score earns, by output %d of transaction %s"
        .formatted(
            paid.payment().amount().erg(), paid.payment().index(), paid.payment().transaction());
  }

  private static String owed(ReceiptOutcome.Owed owed) {
    if (owed.isDrawn()) {
      return "not paid by the round: %s ERG are too little for a box, and are his interval in a lottery beside it; the pool's ledger owes %s ERG"
          .formatted(owed.due().erg(), owed.owed().erg());
    }
    return "not paid: %s ERG are too little for a box; the pool's ledger owes %s ERG"
        .formatted(owed.due().erg(), owed.owed().erg());
  }

  private static String word(LeafFlag flag) {
    return switch (flag) {
      case UNPAID -> "unpaid";
      case PAID -> "paid";
      case OWED -> "owed";
    };
  }

  private static List<String> anchor(Anchor anchor) {
    if (anchor instanceof KnownDigest known) {
      return List.of(
          "  the given digest, which the receipt has in its state box %s the payout"
              .formatted(known.place().text()));
    }
    return chain((Confirmed) anchor);
  }

  private static List<String> chain(Confirmed confirmed) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "  the node's chain: the round was opened in block %s; the last transaction is in block %s"
            .formatted(confirmed.genesis(), confirmed.last()));
    lines.add("  confirmations of the last transaction: " + confirmed.confirmations());
    if (confirmed.confirmations() < SETTLED_CONFIRMATIONS) {
      lines.add(
          "  below %d confirmations a reorganisation of the chain may still drop it"
              .formatted(SETTLED_CONFIRMATIONS));
    }
    return lines;
  }
}
