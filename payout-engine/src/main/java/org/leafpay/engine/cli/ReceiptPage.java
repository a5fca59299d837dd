package org.leafpay.engine.cli;

import java.io.PrintWriter;
import org.leafpay.avl.views.LeafFlag;
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
    out.printf("Receipt of %s%n", receipt.miner().address());
    out.printf(
        "Round %d of the pool, token %s%n", receipt.round().number(), receipt.round().token());
    out.println();
    String shown =
        verdict.match(sound -> printSound(receipt, sound), unsound -> unsound.fault().text());
    out.println(shown);
    out.flush();
  }

  /** The last line is given back. */
  private String printSound(Receipt receipt, ReceiptVerdict.Sound sound) {
    out.println("Shown:");
    out.printf(
        "  score %s of %s, and a pot of %s ERG%n",
        sound.shown().before().score(),
        receipt.round().totals().totalScore(),
        receipt.round().totals().pot().erg());
    out.println("  " + outcome(receipt, sound.shown()));
    sound
        .shown()
        .after()
        .ifPresent(
            leaf ->
                out.printf(
                    "  the leaf turned from %s to %s: it cannot be paid again%n",
                    word(sound.shown().before().flag()), word(leaf.flag())));
    out.println("Tied to:");
    out.println("  " + anchor(sound.anchor()));
    out.println("Not shown by this, and so the pool's word:");
    for (OpenClaim claim : sound.open()) {
      out.println("  " + claim.text());
    }
    out.println();
    return "SOUND";
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

  static String anchor(Anchor anchor) {
    if (anchor instanceof KnownDigest known) {
      return "the given digest, which is that of the round's box %s the payout"
          .formatted(known.place().text());
    }
    Confirmed confirmed = (Confirmed) anchor;
    return "the node's chain: the round was opened in block %s; the last transaction is in block %s"
        .formatted(confirmed.genesis(), confirmed.last());
  }
}
