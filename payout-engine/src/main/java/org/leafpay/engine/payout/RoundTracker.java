package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BoxId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.BoxCandidate;

/** Finds out from the chain alone where a round stands: who was paid, and by which transactions. */
public final class RoundTracker {
  private final ErgoNode node;

  public RoundTracker(ErgoNode node) {
    this.node = node;
  }

  /**
   * Follows the share state box from transaction to transaction.
   *
   * @return empty when the round is not on the chain, or the chain changed while it was read
   */
  public Optional<RoundTrail> trail(ChainPlace place) {
    Optional<ConfirmedTransaction> genesis = node.transaction(place.genesis());
    if (genesis.isEmpty()) {
      return Optional.empty();
    }
    List<ConfirmedTransaction> payouts = new ArrayList<>();
    BoxId at = place.stateBox();
    while (true) {
      Optional<KnownBox> state = node.knownBox(at);
      if (state.isEmpty()) {
        return Optional.empty();
      }
      Optional<TxId> spender = state.get().spentBy();
      if (spender.isEmpty()) {
        return Optional.of(new RoundTrail(genesis.get(), payouts, Optional.empty()));
      }
      Optional<ConfirmedTransaction> next = node.transaction(spender.get());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      if (!isPayout(next.get())) {
        return Optional.of(new RoundTrail(genesis.get(), payouts, next));
      }
      payouts.add(next.get());
      at = next.get().transaction().outputBoxes().get(ShareStateLayout.STATE_AT).id();
    }
  }

  /**
   * Where an open round stands.
   *
   * @throws org.leafpay.rewardbox.round.RoundException when the leaves are not those of the chain
   */
  public static RoundPosition position(RoundTrail trail, RoundLeaves leaves) {
    Set<MinerKey> paid = new HashSet<>();
    trail.payouts().forEach(payout -> paid.addAll(payees(payout)));
    return RoundPosition.of(trail.stateBox(), trail.rewardBox(), leaves.withPaid(paid));
  }

  /** Whom a payout pays, by the scripts of its outputs. */
  private static List<MinerKey> payees(ConfirmedTransaction payout) {
    List<BoxCandidate> outputs = payout.transaction().unsigned().outputs();
    int payments = outputs.size() - payout.inputBoxes().size() - 1;
    return outputs
        .subList(ShareStateLayout.FIRST_PAYMENT_AT, ShareStateLayout.FIRST_PAYMENT_AT + payments)
        .stream()
        .map(output -> MinerKey.of(output.script()))
        .toList();
  }

  private static boolean isPayout(ConfirmedTransaction transaction) {
    List<BoxCandidate> outputs = transaction.transaction().unsigned().outputs();
    return RoundScripts.ofState(outputs.get(ShareStateLayout.STATE_AT).script()).isPresent();
  }
}
