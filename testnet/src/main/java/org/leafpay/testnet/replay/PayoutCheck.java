package org.leafpay.testnet.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.Payout;
import org.leafpay.rewardbox.round.PayoutFee;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The payouts in order: each spends what the one before makes and pays by score. Those that only
 * the operator could make are built again; anybody else may choose whom he pays, and what he adds.
 */
final class PayoutCheck {
  private static final int ROUND_INPUTS = 2;

  private final Check check;

  PayoutCheck(RoundContent round) {
    this.check = new Check(Stage.PAYOUTS, round.folder());
  }

  /** What each payout did. Nobody is left to be paid after the last. */
  List<SeenPayout> check(RoundPosition start, List<BundleFile> files) {
    List<SeenPayout> out = new ArrayList<>();
    RoundPosition at = start;
    for (BundleFile file : files) {
      SeenPayout seen = see(at, file);
      out.add(seen);
      at = seen.payout().after();
    }
    check.require(
        at.isPaidOut(),
        files.isEmpty() ? RoundFiles.PAYOUTS : files.get(files.size() - 1).name(),
        "after the last payout " + at.leaves().unpaid().size() + " miners are not paid");
    return out;
  }

  private SeenPayout see(RoundPosition at, BundleFile file) {
    ObservedPayout payout =
        check.in(file.name(), () -> ObservedPayout.of(at, file.bundle().tx().unsigned()));
    SeenPayout seen = new SeenPayout(file, payout);
    if (seen.isSurelyOperators()) {
      Payout again = check.in(file.name(), () -> again(seen));
      check.requireSame(
          file.name(),
          "payout built again",
          again.step().transaction().id(),
          payout.transaction().id());
    }
    return seen;
  }

  /** The payout by the engine's own rules, of the same miners, with the same fee. */
  private static Payout again(SeenPayout seen) {
    ObservedPayout payout = seen.payout();
    List<BoxCandidate> outputs = payout.transaction().outputs();
    int feeAt = ShareStateLayout.FIRST_PAYMENT_AT + payout.payees().size();
    NanoErg total = outputs.get(feeAt).value();
    PayoutFee fee = new PayoutFee(total, seen.ownBox());
    BlockHeight tip = RoundBundles.tip(seen.file());
    return Payout.of(payout.before(), payout.payees(), fee, tip);
  }

  /** A payout with its file. */
  record SeenPayout(BundleFile file, ObservedPayout payout) {
    /** Nobody else could make it: the round was not open to all when it was in a block. */
    boolean isSurelyOperators() {
      BlockHeight open = payout.before().state().numbers().openHeight();
      return !file.bundle().chain().height().isAfter(open);
    }

    /** It carries a signature, as the operator's do; a stranger's need not, but could. */
    boolean isSigned() {
      return !file.bundle().tx().proofs().get(ShareStateLayout.STATE_AT).isEmpty();
    }

    /** The box that the payer added, if any: the operator never adds more than one. */
    Optional<Box> ownBox() {
      List<Box> boxes = file.bundle().inputBoxes();
      return boxes.size() > ROUND_INPUTS ? Optional.of(boxes.get(ROUND_INPUTS)) : Optional.empty();
    }
  }
}
