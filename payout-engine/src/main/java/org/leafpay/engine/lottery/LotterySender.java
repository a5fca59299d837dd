package org.leafpay.engine.lottery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.Progress;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Sends the steps of lotteries. A node takes no second transaction that spends the same box unless
 * it pays more; so one that is pending is waited for, and if no block wants it (a reorganisation
 * may have made it false) the next one offers more. What is remembered for this may be lost.
 */
final class LotterySender {
  /** What nodes relay. */
  static final NanoErg FEE = NanoErg.of(1_000_000);

  /** So many blocks a transaction is waited for before another one offers more. */
  static final int PATIENCE_BLOCKS = 5;

  private static final int RAISE_DIVISOR = 4;

  private final ErgoNode node;
  private final Progress progress;
  private final Map<BoxId, Attempt> attempts = new HashMap<>();

  LotterySender(ErgoNode node, Progress progress) {
    this.node = node;
    this.progress = progress;
  }

  /**
   * What was tried with a box.
   *
   * @param blockedSince the newest block when a pending transaction was first in the way
   * @param last the newest block when this one was sent
   * @param taken whether the node took it
   */
  private record Attempt(BlockHeight blockedSince, BlockHeight last, TxId sent, boolean taken) {}

  /** Whether a transaction of ours that spends {@code box} has still time to get into a block. */
  boolean isWaiting(BoxId box, BlockHeight tip) {
    return before(box)
        .filter(attempt -> tip.value() - attempt.last().value() < PATIENCE_BLOCKS)
        .map(attempt -> node.isPooled(attempt.sent()))
        .orElse(false);
  }

  /** What the next transaction that spends {@code box} offers, within {@code budget}. */
  NanoErg fee(BoxId box, BlockHeight tip, NanoErg budget) {
    int blocked = Math.max(0, tip.value() - blockedSince(box, tip).value());
    int raises = blocked / PATIENCE_BLOCKS;
    NanoErg fee = NanoErg.of(FEE.value() + FEE.value() / RAISE_DIVISOR * raises);
    return fee.compareTo(budget) > 0 ? budget : fee;
  }

  /** Sends; what becomes of it the chain will say. */
  void send(String what, BoxId box, SignedTransaction transaction, BlockHeight tip) {
    BlockHeight blockedSince = blockedSince(box, tip);
    SubmitResult result = node.submit(transaction);
    attempts.put(box, new Attempt(blockedSince, tip, transaction.id(), result.isTaken()));
    progress.say(
        result.isTaken()
            ? "sent " + what + " " + transaction.id()
            : what + " " + transaction.id() + ": " + result.text() + "; looking at the chain");
  }

  /** One that was taken and is pending no more was dropped: nothing is in the way. */
  private BlockHeight blockedSince(BoxId box, BlockHeight tip) {
    return before(box)
        .filter(attempt -> !attempt.taken() || node.isPooled(attempt.sent()))
        .map(Attempt::blockedSince)
        .orElse(tip);
  }

  private Optional<Attempt> before(BoxId box) {
    return Optional.ofNullable(attempts.get(box));
  }
}
