package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.ReceiptRefusal.require;

import java.util.Optional;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * The boxes of a receipt as what they mean, of one round and at the places where a round has them.
 */
record ParsedBoxes(ShareStateBox state, RewardBox reward, Optional<ShareStateBox> next) {

  static ParsedBoxes of(Receipt receipt) throws ReceiptRefusal {
    ReceiptOutcome.Before before = receipt.outcome().before();
    ShareStateBox state = state(ReceiptPlace.BEFORE, before.stateBox());
    RewardBox reward = reward(before.rewardBox());
    requireLayout(receipt, state.scripts());
    requireLayout(receipt, reward.scripts());
    requireToken(receipt, ReceiptPlace.BEFORE, state.roundToken());
    requireToken(receipt, ReceiptPlace.BEFORE, reward.roundToken());
    requireOrigin(ReceiptPlace.BEFORE, madeBefore(receipt), before.stateBox());
    requireOrigin(
        ReceiptPlace.BEFORE,
        new ReceiptFault.Origin(madeBefore(receipt).transaction(), ShareStateLayout.REWARD_AT),
        before.rewardBox());
    requireTotals(receipt.round().totals(), state, reward);
    if (receipt.outcome() instanceof ReceiptOutcome.Paid paid) {
      return new ParsedBoxes(state, reward, Optional.of(next(receipt, state, paid)));
    }
    return new ParsedBoxes(state, reward, Optional.empty());
  }

  private static ShareStateBox next(Receipt receipt, ShareStateBox state, ReceiptOutcome.Paid paid)
      throws ReceiptRefusal {
    ShareStateBox next = state(ReceiptPlace.AFTER, paid.after().stateBox());
    requireLayout(receipt, next.scripts());
    requireToken(receipt, ReceiptPlace.AFTER, next.roundToken());
    TxId payout = paid.payment().transaction();
    requireOrigin(
        ReceiptPlace.AFTER,
        new ReceiptFault.Origin(payout, ShareStateLayout.STATE_AT),
        paid.after().stateBox());
    requireStep(receipt.score().total(), state, next);
    return next;
  }

  private static ShareStateBox state(ReceiptPlace place, Box box) throws ReceiptRefusal {
    try {
      return ShareStateBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new ReceiptRefusal(new ReceiptFault.OtherLayout(place, String.valueOf(e.getMessage())));
    }
  }

  private static RewardBox reward(Box box) throws ReceiptRefusal {
    try {
      return RewardBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new ReceiptRefusal(
          new ReceiptFault.OtherLayout(ReceiptPlace.BEFORE, String.valueOf(e.getMessage())));
    }
  }

  private static void requireLayout(Receipt receipt, RoundScripts got) throws ReceiptRefusal {
    RoundScripts want = receipt.batch().isPresent() ? RoundScripts.BATCH : RoundScripts.LEAF;
    require(want == got, new ReceiptFault.MixedLayouts());
  }

  private static void requireToken(Receipt receipt, ReceiptPlace place, TokenId got)
      throws ReceiptRefusal {
    TokenId want = receipt.round().token();
    require(want.equals(got), new ReceiptFault.OtherToken(place, want, got));
  }

  /** What is owed is shown at the genesis; a payout may follow any step of its round. */
  private static ReceiptFault.Origin madeBefore(Receipt receipt) {
    TxId made =
        receipt
            .outcome()
            .match(paid -> paid.before().stateBox().txId(), owed -> receipt.round().genesis());
    return new ReceiptFault.Origin(made, ShareStateLayout.STATE_AT);
  }

  private static void requireOrigin(ReceiptPlace place, ReceiptFault.Origin want, Box box)
      throws ReceiptRefusal {
    ReceiptFault.Origin got = new ReceiptFault.Origin(box.txId(), box.index());
    require(want.equals(got), new ReceiptFault.OtherOrigin(place, want, got));
  }

  private static void requireTotals(
      ReceiptRound.Totals totals, ShareStateBox state, RewardBox reward) throws ReceiptRefusal {
    Score total = state.numbers().totalScore();
    require(
        total.equals(totals.totalScore()),
        new ReceiptFault.OtherTotalScore(total, totals.totalScore()));
    NanoErg pot = reward.pot();
    require(pot.equals(totals.pot()), new ReceiptFault.OtherPot(pot, totals.pot()));
  }

  /** What a payout leaves as it is, and that it pays at least this score. */
  private static void requireStep(Score score, ShareStateBox before, ShareStateBox after)
      throws ReceiptRefusal {
    requireKept("total score", before.numbers().totalScore(), after.numbers().totalScore());
    requireKept("open height", before.numbers().openHeight(), after.numbers().openHeight());
    requireKept(
        "fee bound", before.numbers().maxFeePerPayment(), after.numbers().maxFeePerPayment());
    requireKept("operator", before.operatorKey(), after.operatorKey());
    requireKept("value of the state box", before.value(), after.value());
    Score unpaid = before.numbers().unpaidScore();
    Score left = after.numbers().unpaidScore();
    require(
        unpaid.compareTo(left) >= 0 && unpaid.minus(left).compareTo(score) >= 0,
        new ReceiptFault.BrokenStep("unpaid score", unpaid, left));
  }

  private static void requireKept(String what, Object before, Object after) throws ReceiptRefusal {
    require(before.equals(after), new ReceiptFault.BrokenStep(what, before, after));
  }
}
