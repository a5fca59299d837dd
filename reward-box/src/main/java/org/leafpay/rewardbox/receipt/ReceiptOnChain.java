package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.ReceiptRefusal.require;

import java.util.List;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.RewardBox;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.receipt.ChainView.ConfirmedTx;
import org.leafpay.rewardbox.receipt.ChainView.SpentBox;
import org.leafpay.rewardbox.receipt.ReceiptVerdict.Confirmed;
import org.leafpay.types.BoxId;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Whether a receipt's transactions are on the chain, and are what the receipt says of them. */
final class ReceiptOnChain {
  private final Receipt receipt;
  private final ChainView chain;

  ReceiptOnChain(Receipt receipt, ChainView chain) {
    this.receipt = receipt;
    this.chain = chain;
  }

  Confirmed check() throws ReceiptRefusal {
    ConfirmedTx genesis = checkGenesis(receipt.round().genesis());
    if (receipt.outcome() instanceof ReceiptOutcome.Paid paid) {
      ConfirmedTx payout = checkPayout(paid);
      new RoundDescent(receipt.round(), chain).check(paid.payment().transaction(), payout);
      return new Confirmed(genesis.height(), payout.height(), payout.confirmations());
    }
    ReceiptOutcome.Before before = receipt.outcome().before();
    TxId id = receipt.round().genesis();
    requireOutput(id, genesis, ShareStateLayout.STATE_AT, before.stateBox().id());
    requireOutput(id, genesis, ShareStateLayout.REWARD_AT, before.rewardBox().id());
    return new Confirmed(genesis.height(), genesis.height(), genesis.confirmations());
  }

  private ConfirmedTx checkPayout(ReceiptOutcome.Paid paid) throws ReceiptRefusal {
    TxId id = paid.payment().transaction();
    ConfirmedTx payout = confirmed(id);
    requireInput(id, payout, ShareStateLayout.STATE_AT, paid.before().stateBox().id());
    requireInput(id, payout, ShareStateLayout.REWARD_AT, paid.before().rewardBox().id());
    requireOutput(id, payout, ShareStateLayout.STATE_AT, paid.after().stateBox().id());
    requireOutput(id, payout, paid.payment().index(), paid.payment().boxId());
    return payout;
  }

  /**
   * The token that names the round can only be of the transaction that spent the box of its id. It
   * makes exactly two units: its first two boxes hold one each, no other holds any.
   */
  private ConfirmedTx checkGenesis(TxId id) throws ReceiptRefusal {
    ConfirmedTx genesis = confirmed(id);
    BoxId first = new BoxId(receipt.round().token().hash());
    requireInput(id, genesis, 0, first);
    List<Box> outputs = genesis.outputs();
    requireGenesis(outputs.size() > ShareStateLayout.REWARD_AT, id, "it makes too few boxes");
    ShareStateBox state;
    RewardBox reward;
    try {
      state = ShareStateBox.read(outputs.get(ShareStateLayout.STATE_AT).candidate());
      reward = RewardBox.read(outputs.get(ShareStateLayout.REWARD_AT).candidate());
    } catch (LayoutException e) {
      throw new ReceiptRefusal(new ReceiptFault.OtherGenesis(id, String.valueOf(e.getMessage())));
    }
    requireGenesis(state.scripts() == reward.scripts(), id, "its boxes are of different layouts");
    requireGenesis(holdRoundToken(state, reward), id, "its boxes hold another token");
    requireGenesis(
        holdersOf(receipt.round().token(), outputs) == 2,
        id,
        "other boxes than its first two hold the token as well");
    requireGenesis(
        state.numbers().totalScore().equals(receipt.round().totals().totalScore()),
        id,
        "another total score");
    requireGenesis(reward.pot().equals(receipt.round().totals().pot()), id, "another pot");
    return genesis;
  }

  private static long holdersOf(TokenId token, List<Box> outputs) {
    return outputs.stream()
        .filter(box -> box.tokens().stream().anyMatch(held -> held.id().equals(token)))
        .count();
  }

  private boolean holdRoundToken(ShareStateBox state, RewardBox reward) {
    TokenId token = receipt.round().token();
    return token.equals(state.roundToken()) && token.equals(reward.roundToken());
  }

  private ConfirmedTx confirmed(TxId id) throws ReceiptRefusal {
    return chain
        .transaction(id)
        .orElseThrow(() -> new ReceiptRefusal(new ReceiptFault.NotConfirmed(id)));
  }

  private static void requireGenesis(boolean holds, TxId id, String reason) throws ReceiptRefusal {
    require(holds, new ReceiptFault.OtherGenesis(id, reason));
  }

  private static void requireInput(TxId id, ConfirmedTx transaction, int index, BoxId want)
      throws ReceiptRefusal {
    List<SpentBox> inputs = transaction.inputs();
    require(
        index < inputs.size() && inputs.get(index).id().equals(want),
        new ReceiptFault.OtherInput(id, index, want));
  }

  private static void requireOutput(TxId id, ConfirmedTx transaction, int index, BoxId want)
      throws ReceiptRefusal {
    List<Box> outputs = transaction.outputs();
    require(
        index < outputs.size() && outputs.get(index).id().equals(want),
        new ReceiptFault.OtherOutput(id, index, want));
  }
}
