package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.StepStatus;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.TxId;

/** Brings the journal's transactions to the node, and what the chain says of them back. */
final class StepSender {
  private final ErgoNode node;
  private final Journal journal;
  private final Progress progress;

  StepSender(ErgoNode node, Journal journal, Progress progress) {
    this.node = node;
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * The steps that count, with what the chain says of them now. A replaced one counts again when a
   * block holds it all the same.
   */
  List<JournalStep.Recorded> refreshed(long round) {
    for (JournalStep.Recorded recorded : journal.steps(round)) {
      TxId id = recorded.step().content().txId();
      Optional<ConfirmedTransaction> found = node.transaction(id);
      if (found.isPresent()) {
        ConfirmedTransaction.Inclusion in = found.get().inclusion();
        mark(recorded, new StepStatus.Confirmed(in.height(), in.blockId()));
      } else if (recorded.status() instanceof StepStatus.Confirmed) {
        progress.say("transaction " + id + " left the chain; it is sent again");
        mark(recorded, StepStatus.SENT);
      }
    }
    return journal.steps(round).stream()
        .filter(recorded -> !recorded.status().equals(StepStatus.REPLACED))
        .toList();
  }

  /** Sends what is pending and not with the node, up to the first that it does not take. */
  void sendAll(List<JournalStep.Recorded> steps) {
    for (JournalStep.Recorded recorded : steps) {
      TxId id = recorded.step().content().txId();
      boolean sent = !recorded.status().isPending() || node.isPooled(id) || send(recorded.step());
      if (!sent) {
        return;
      }
    }
  }

  boolean isConfirmed(TxId id) {
    return node.transaction(id).isPresent();
  }

  private void mark(JournalStep.Recorded recorded, StepStatus status) {
    if (!recorded.status().equals(status)) {
      journal.mark(recorded.step().key(), status);
      if (status instanceof StepStatus.Confirmed confirmed) {
        progress.say(
            "%s %s is in block %s"
                .formatted(
                    recorded.step().kind().text(),
                    recorded.step().content().txId(),
                    confirmed.height()));
      }
    }
  }

  /** Whether the node has it now. Journal first: after a crash it may or may not have been sent. */
  private boolean send(JournalStep step) {
    journal.mark(step.key(), StepStatus.SENT);
    SubmitResult result = node.submit(step.content().transaction());
    if (result instanceof SubmitResult.Refused refused && !isConfirmed(refused.id())) {
      throw new RoundHeldException(
          "%s %s of %s is refused by the node: %s"
              .formatted(step.kind().text(), refused.id(), step.key(), refused.detail()));
    }
    progress.say(
        result.isTaken()
            ? "sent %s %s".formatted(step.kind().text(), step.content().txId())
            : "%s %s: %s; looking at the chain"
                .formatted(step.kind().text(), step.content().txId(), result.text()));
    return result.isTaken();
  }
}
