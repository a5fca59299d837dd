package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.ReceiptRefusal.require;

import java.util.List;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.RoundNumbers;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ChainView.SpentBox;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * Whether a payout's boxes come from the round's genesis by payouts alone.
 *
 * <p>The token does not say so: whoever closes a round gets both units back, and may put them into
 * boxes under the same scripts with another tree. A close needs an unpaid score of zero, so a step
 * that lowers the unpaid score went through the paying rules of the contract.
 */
final class RoundDescent {
  private final ReceiptRound round;
  private final ChainView chain;

  RoundDescent(ReceiptRound round, ChainView chain) {
    this.round = round;
    this.chain = chain;
  }

  /** Walks back from {@code payout}; the genesis itself is checked elsewhere. */
  void check(TxId payoutId, ConfirmedTx payout) throws ReceiptRefusal {
    TxId id = payoutId;
    ConfirmedTx step = payout;
    while (!id.equals(round.genesis())) {
      TxId earlierId = spent(id, step, ShareStateLayout.STATE_AT).madeBy();
      ConfirmedTx earlier =
          chain
              .transaction(earlierId)
              .orElseThrow(() -> new ReceiptRefusal(new ReceiptFault.NotConfirmed(earlierId)));
      requireSpends(id, step, earlier);
      requirePays(id, boxes(id, earlier), boxes(id, step));
      id = earlierId;
      step = earlier;
    }
  }

  private record Boxes(ShareStateBox state, RewardBox reward) {}

  private static void requireSpends(TxId id, ConfirmedTx step, ConfirmedTx earlier)
      throws ReceiptRefusal {
    for (int place : List.of(ShareStateLayout.STATE_AT, ShareStateLayout.REWARD_AT)) {
      BoxId want = made(id, earlier, place).id();
      require(
          spent(id, step, place).id().equals(want),
          new ReceiptFault.OtherDescent(id, "its input " + place + " is not box " + want));
    }
  }

  private void requirePays(TxId id, Boxes before, Boxes after) throws ReceiptRefusal {
    RoundNumbers now = before.state().numbers();
    RoundNumbers next = after.state().numbers();
    require(
        now.unpaidScore().compareTo(next.unpaidScore()) > 0,
        new ReceiptFault.OtherDescent(id, "it pays no score"));
    require(
        now.totalScore().equals(next.totalScore())
            && before.reward().pot().equals(after.reward().pot()),
        new ReceiptFault.OtherDescent(id, "it changes the total score or the pot"));
  }

  private Boxes boxes(TxId id, ConfirmedTx transaction) throws ReceiptRefusal {
    Box stateBox = made(id, transaction, ShareStateLayout.STATE_AT);
    Box rewardBox = made(id, transaction, ShareStateLayout.REWARD_AT);
    Boxes boxes;
    try {
      boxes =
          new Boxes(
              ShareStateBox.read(stateBox.candidate()), RewardBox.read(rewardBox.candidate()));
    } catch (LayoutException e) {
      throw new ReceiptRefusal(new ReceiptFault.OtherDescent(id, String.valueOf(e.getMessage())));
    }
    require(
        round.token().equals(boxes.state().roundToken())
            && round.token().equals(boxes.reward().roundToken()),
        new ReceiptFault.OtherDescent(id, "its boxes hold another token"));
    return boxes;
  }

  private static SpentBox spent(TxId id, ConfirmedTx step, int place) throws ReceiptRefusal {
    require(
        place < step.inputs().size(),
        new ReceiptFault.OtherDescent(id, "it has no input " + place));
    return step.inputs().get(place);
  }

  private static Box made(TxId id, ConfirmedTx transaction, int place) throws ReceiptRefusal {
    require(
        place < transaction.outputs().size(),
        new ReceiptFault.OtherDescent(id, "there is no output " + place));
    return transaction.outputs().get(place);
  }
}
