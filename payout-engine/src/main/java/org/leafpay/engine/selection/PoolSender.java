package org.leafpay.engine.selection;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.Progress;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Brings transactions to the node. What it remembers of them only saves making them again while
 * they wait for a block.
 */
final class PoolSender {
  /** A block that comes meanwhile may spoil a good transaction, but not so often in a row. */
  private static final int REFUSALS_MAX = 3;

  private final ErgoNode node;
  private final Progress progress;
  private final Map<BoxId, TxId> spenders = new HashMap<>();
  private int refusals;
  private int count;

  PoolSender(ErgoNode node, Progress progress) {
    this.node = node;
    this.progress = progress;
  }

  /** Whether the node holds a transaction of ours that spends this pool's box. */
  boolean isPending(BoxId poolBox) {
    TxId spender = spenders.get(poolBox);
    return spender != null && node.isPooled(spender);
  }

  /** How many transactions the node has taken. */
  int count() {
    return count;
  }

  /**
   * Sends a chain of transactions, up to the first that the node does not take.
   *
   * @throws PoolHeldException when the node refuses again and again
   */
  void send(String kind, List<SignedTransaction> transactions) {
    for (SignedTransaction transaction : transactions) {
      SubmitResult result = node.submit(transaction);
      progress.say("%s %s: %s".formatted(kind, transaction.id(), result.text()));
      if (!result.isTaken()) {
        countRefusal(kind, result);
        return;
      }
      refusals = 0;
      count++;
      spenders.put(transaction.unsigned().inputs().get(0).boxId(), transaction.id());
    }
  }

  private void countRefusal(String kind, SubmitResult result) {
    refusals = result instanceof SubmitResult.Refused ? refusals + 1 : 0;
    if (refusals == REFUSALS_MAX) {
      throw new PoolHeldException("%s %s is %s".formatted(kind, result.id(), result.text()));
    }
  }
}
