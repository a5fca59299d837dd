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

/** A receipt's verdict as a page for a miner. */
final class ReceiptPage {
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
    ShareLeaf before = sound.shown().before();
    lines.add("Shown:");
    lines.add(
        "  score %s of %s, and a pot of %s ERG"
            .formatted(
                before.score(),
                receipt.round().totals().totalScore(),
                receipt.round().totals().pot().erg()));
    lines.add("  " + outcome(receipt, sound.shown()));
    for (ShareLeaf after : sound.shown().after().stream().toList()) {
      lines.add(
          "  the leaf turned from %s to %s: it cannot be paid again"
              .formatted(word(before.flag()), word(after.flag())));
    }
    lines.add("Tied to:");
    lines.add("  " + anchor(sound.anchor()));
    lines.add("Not shown by this, and so the pool's word:");
    for (OpenClaim claim : sound.open()) {
      lines.add("  " + claim.text());
    }
    lines.add("");
    lines.add("SOUND");
    return lines;
  }

  private static String outcome(Receipt receipt, ReceiptVerdict.Shown shown) {
    return receipt.outcome().match(paid -> paid(paid, shown), owed -> owed(owed, shown));
  }

  private static String paid(ReceiptOutcome.Paid paid, ReceiptVerdict.Shown shown) {
    return "paid %s ERG, which is what the score earns, by output %d of transaction %s"
        .formatted(shown.amount().erg(), paid.payment().index(), paid.payment().transaction());
  }

  private static String owed(ReceiptOutcome.Owed owed, ReceiptVerdict.Shown shown) {
    return "not paid: %s ERG are too little for a box; the pool says that it owes %s ERG"
        .formatted(shown.amount().erg(), owed.owed().erg());
  }

  private static String word(LeafFlag flag) {
    return switch (flag) {
      case UNPAID -> "unpaid";
      case PAID -> "paid";
      case OWED -> "owed";
    };
  }

  private static String anchor(Anchor anchor) {
    if (anchor instanceof KnownDigest known) {
      return "the given digest, which is that of the round's box %s the payout"
          .formatted(known.place().text());
    }
    Confirmed confirmed = (Confirmed) anchor;
    return "the node's chain: the round was opened in block %s; the last transaction is in block %s"
        .formatted(confirmed.genesis(), confirmed.last());
  }
}
