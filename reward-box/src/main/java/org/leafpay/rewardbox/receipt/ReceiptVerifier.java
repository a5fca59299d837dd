package org.leafpay.rewardbox.receipt;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.TreeDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.KnownDigest;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.LeafShown;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.OutcomeShown;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Sound;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Unsound;

/**
 * Checks a receipt: that everything in it fits together, and that it is tied to something that its
 * pool did not make. Whatever a receipt says, the answer is a verdict, never an exception.
 */
public final class ReceiptVerifier {
  private ReceiptVerifier() {}

  /**
   * Checks a receipt without a chain. The digest ties the miner's leaf and nothing else: who knows
   * it can make boxes around it with any pot, token and payment. They must fit together, and stay
   * open claims.
   *
   * @param trusted R4 of one of the round's share state boxes, before or after the payout, as a
   *     node, an explorer or any third party gives it
   */
  public static ReceiptVerdict verify(Receipt receipt, TreeDigest trusted) {
    try {
      OutcomeShown stated = ReceiptContent.check(receipt);
      KnownDigest anchor = anchor(ParsedBoxes.of(receipt), trusted);
      return new Sound(underDigest(stated, anchor), anchor, openOffline(receipt, anchor.place()));
    } catch (ReceiptRefusal refusal) {
      return new Unsound(refusal.fault());
    }
  }

  /** Checks a receipt and looks its transactions up. */
  public static ReceiptVerdict verify(Receipt receipt, ChainView chain) {
    try {
      OutcomeShown shown = ReceiptContent.check(receipt);
      Confirmed anchor = new ReceiptOnChain(receipt, chain).check();
      return new Sound(shown, anchor, openAlways(receipt));
    } catch (ReceiptRefusal refusal) {
      return new Unsound(refusal.fault());
    }
  }

  private static KnownDigest anchor(ParsedBoxes boxes, TreeDigest trusted) throws ReceiptRefusal {
    if (boxes.next().map(next -> next.digest().equals(trusted)).orElse(false)) {
      return new KnownDigest(ReceiptPlace.AFTER, trusted);
    }
    ReceiptRefusal.require(
        boxes.state().digest().equals(trusted), new ReceiptFault.OtherDigest(trusted));
    return new KnownDigest(ReceiptPlace.BEFORE, trusted);
  }

  private static LeafShown underDigest(OutcomeShown stated, KnownDigest anchor) {
    return new LeafShown(
        anchor.place() == ReceiptPlace.AFTER ? stated.after().orElseThrow() : stated.before());
  }

  private static List<OpenClaim> openOffline(Receipt receipt, ReceiptPlace known) {
    List<OpenClaim> open = new ArrayList<>();
    boolean paid = receipt.outcome() instanceof ReceiptOutcome.Paid;
    open.add(OpenClaim.ROUND);
    open.add(OpenClaim.TOTALS);
    open.add(OpenClaim.AMOUNT);
    if (paid) {
      open.add(OpenClaim.PAYMENT);
    }
    open.add(OpenClaim.ON_CHAIN);
    if (paid && known == ReceiptPlace.BEFORE) {
      open.add(OpenClaim.PAYOUT_HAPPENED);
    }
    open.add(OpenClaim.GENESIS_ID);
    open.addAll(openAlways(receipt));
    return open;
  }

  private static List<OpenClaim> openAlways(Receipt receipt) {
    List<OpenClaim> open = new ArrayList<>();
    open.add(OpenClaim.SOUND_GENESIS);
    open.add(OpenClaim.ROUND_NUMBER);
    open.add(OpenClaim.SCORE_PARTS);
    if (receipt.outcome() instanceof ReceiptOutcome.Owed owed) {
      if (owed.isDrawn()) {
        open.add(OpenClaim.DRAWN);
      }
      open.add(OpenClaim.OWED_AMOUNT);
    }
    return open;
  }
}
