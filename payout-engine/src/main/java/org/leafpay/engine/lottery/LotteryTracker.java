package org.leafpay.engine.lottery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.payout.NodeReadiness;
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
    return trail(first.get())
        .map(trail -> LotteryView.of(lottery, tip, trail))
        .orElseGet(() -> LotteryView.without(lottery, LotteryStage.UNKNOWN, tip));
  }

  /** Empty when the chain changed while it was read. */
  private Optional<LotteryTrail> trail(KnownBox first) {
    Optional<ConfirmedTransaction> opening = node.transaction(first.box().txId());
    return opening.flatMap(
        made -> steps(first).map(steps -> new LotteryTrail(first.box(), made, steps)));
  }

  private Optional<List<ConfirmedTransaction>> steps(KnownBox first) {
    List<ConfirmedTransaction> steps = new ArrayList<>();
    Optional<TxId> spender = first.spentBy();
    while (spender.isPresent()) {
      Optional<ConfirmedTransaction> step = node.transaction(spender.get());
      if (step.isEmpty()) {
        return Optional.empty();
      }
      steps.add(step.get());
      Box made = LotteryTrail.first(step.get());
      if (!LotteryTrail.isLottery(made)) {
        return Optional.of(steps);
      }
      Optional<KnownBox> next = node.knownBox(made.id());
      if (next.isEmpty()) {
        return Optional.empty();
      }
      spender = next.get().spentBy();
    }
    return Optional.of(steps);
  }
}
