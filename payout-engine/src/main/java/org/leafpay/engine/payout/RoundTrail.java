package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.types.tx.Box;

/**
 * What a round has left on the best chain, from its opening on, whoever made it.
 *
 * @param payouts in order
 * @param close empty while the round is open
 */
public record RoundTrail(
    ConfirmedTransaction genesis,
    List<ConfirmedTransaction> payouts,
    Optional<ConfirmedTransaction> close) {
  public RoundTrail {
    payouts = List.copyOf(payouts);
  }

  /** The last share state box of the round. */
  public Box stateBox() {
    return lastBoxes().get(ShareStateLayout.STATE_AT);
  }

  /** The last reward box of the round. */
  public Box rewardBox() {
    return lastBoxes().get(ShareStateLayout.REWARD_AT);
  }

  /** Blocks on top of the last payout, or of the opening. */
  public int confirmations() {
    return lastPaying().inclusion().confirmations();
  }

  private List<Box> lastBoxes() {
    return lastPaying().transaction().outputBoxes();
  }

  private ConfirmedTransaction lastPaying() {
    return payouts.isEmpty() ? genesis : payouts.get(payouts.size() - 1);
  }
}
