package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.payout.NodeReadiness;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** Finds out from the chain alone where a lottery stands. */
public final class LotteryTracker {
  private final ErgoNode node;

  public LotteryTracker(ErgoNode node) {
    this.node = node;
  }

  /** Follows a lottery from its first box to its last. */
  public LotteryView look(RoundLottery lottery) {
    BlockHeight tip = node.info().height();
    if (!new NodeReadiness(node).isReady()) {
      return LotteryView.without(lottery, LotteryStage.UNKNOWN, tip);
    }
    Optional<KnownBox> first = node.knownBox(lottery.box());
    if (first.isEmpty()) {
      return LotteryView.without(lottery, LotteryStage.ABSENT, tip);
    }
    try {
      return trail(first.get())
          .map(trail -> LotteryView.of(lottery, tip, trail))
          .orElseGet(() -> LotteryView.without(lottery, LotteryStage.UNKNOWN, tip));
    } catch (LayoutException e) {
      throw new RoundHeldException(
          lottery + ": box " + lottery.box() + " is none: " + e.getMessage());
    }
  }

  /** Empty when the chain changed while it was read. */
  private Optional<LotteryTrail> trail(KnownBox first) {
    Optional<ConfirmedTransaction> opening = node.transaction(first.box().txId());
    return opening.flatMap(
        made -> steps(first).map(steps -> new LotteryTrail(first.box(), made, steps)));
  }

  private Optional<List<ConfirmedTransaction>> steps(KnownBox first) {
    List<ConfirmedTransaction> steps = new ArrayList<>();
    Box at = first.box();
    Optional<TxId> spender = first.spentBy();
    while (spender.isPresent()) {
      Optional<ConfirmedTransaction> step = node.transaction(spender.get());
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      if (LotteryTrail.isDrawn(at)) {
        return Optional.of(steps);
      }
      at = LotteryTrail.first(step.get());
      Optional<KnownBox> next = node.knownBox(at.id());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      spender = next.get().spentBy();
    }
    return Optional.of(steps);
  }
}
