package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.MinerKey;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;

/** Finds out from the chain alone where a round stands: who was paid, and by which transactions. */
public final class RoundTracker {
  private final ErgoNode node;

  public RoundTracker(ErgoNode node) {
    this.node = node;
  }

  /**
   * Where an open round stands in the last block.
   *
   * @return empty when its boxes are not there: not opened yet, or closed
   */
  public Optional<RoundPosition> position(ChainPlace place, RoundLeaves leaves) {
    Optional<Box> state = Optional.empty();
    Optional<Box> reward = Optional.empty();
    for (Box box : node.unspentByToken(place.roundToken())) {
      if (box.script().equals(ContractScript.SHARE_STATE.proposition())) {
        state = Optional.of(box);
      } else if (box.script().equals(ContractScript.REWARD.proposition())) {
        reward = Optional.of(box);
      }
    }
    if (state.isEmpty() || reward.isEmpty()) {
      return Optional.empty();
    }
    Set<MinerKey> paid = new HashSet<>();
    payouts(place, state.get().txId()).forEach(payout -> paid.addAll(payees(payout)));
    return Optional.of(RoundPosition.of(state.get(), reward.get(), leaves.withPaid(paid)));
  }

  /**
   * The payouts of a round in order, up to the transaction {@code last}, which made a share state
   * box or closed the round.
   */
  public List<ConfirmedTransaction> payouts(ChainPlace place, TxId last) {
    List<ConfirmedTransaction> backwards = new ArrayList<>();
    TxId at = last;
    while (!at.equals(place.genesis())) {
      ConfirmedTransaction transaction = confirmed(at);
      if (isPayout(transaction)) {
        backwards.add(transaction);
      }
      at = transaction.inputBoxes().get(ShareStateLayout.STATE_AT).txId();
    }
    Collections.reverse(backwards);
    return backwards;
  }

  /** Whom a payout pays, by the scripts of its outputs. */
  public static List<MinerKey> payees(ConfirmedTransaction payout) {
    List<BoxCandidate> outputs = payout.transaction().unsigned().outputs();
    int payments = outputs.size() - payout.inputBoxes().size() - 1;
    return outputs
        .subList(ShareStateLayout.FIRST_PAYMENT_AT, ShareStateLayout.FIRST_PAYMENT_AT + payments)
        .stream()
        .map(output -> MinerKey.of(output.script()))
        .toList();
  }

  private static boolean isPayout(ConfirmedTransaction transaction) {
    return transaction
        .transaction()
        .unsigned()
        .outputs()
        .get(ShareStateLayout.STATE_AT)
        .script()
        .equals(ContractScript.SHARE_STATE.proposition());
  }

  private ConfirmedTransaction confirmed(TxId id) {
    return node.transaction(id)
        .orElseThrow(
            () -> new RoundHeldException("transaction " + id + " of the round left the chain"));
  }
}
