package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.StepKey;
import org.leafpay.engine.journal.StepStatus;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * Sends the journal's transactions of one round and watches until the last of them is final.
 *
 * <p>It decides by what the chain shows, never by what a node answered to a submission. A
 * transaction that left the chain is sent again; one whose box somebody else has spent is replaced
 * by a new plan from where the round stands.
 */
final class RoundRunner {
  private final ErgoNode node;
  private final Journal journal;
  private final RoundBuilder builder;
  private final Wallet wallet;
  private final Progress progress;

  RoundRunner(RoundTools tools, Journal journal, Progress progress) {
    this.node = tools.node();
    this.builder = tools.builder();
    this.wallet = tools.wallet();
    this.journal = journal;
    this.progress = progress;
  }

  /**
   * Carries the round to its end.
   *
   * @throws RoundHeldException when a person has to look at it
   * @throws RoundPendingException when it takes too long
   */
  void run(long round, ChainPlace place, RoundLeaves leaves, Watch watch) {
    while (true) {
      List<JournalStep.Recorded> steps = refreshed(round);
      Optional<JournalStep.Recorded> open = firstOpen(steps);
      if (open.isPresent()) {
        sendAll(steps);
        replaceIfOvertaken(round, steps, open.get());
      } else if (!isClosed(steps)) {
        goOn(round, place, leaves);
      } else if (isFinal(steps, watch.confirmations())) {
        return;
      }
      watch.pause("round " + round);
    }
  }

  /** The steps that count, with what the chain says of them now. */
  private List<JournalStep.Recorded> refreshed(long round) {
    for (JournalStep.Recorded recorded : active(round)) {
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
    return active(round);
  }

  private List<JournalStep.Recorded> active(long round) {
    return journal.steps(round).stream()
        .filter(recorded -> !recorded.status().equals(StepStatus.REPLACED))
        .toList();
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

  private static Optional<JournalStep.Recorded> firstOpen(List<JournalStep.Recorded> steps) {
    return steps.stream().filter(recorded -> recorded.status().isPending()).findFirst();
  }

  private static boolean isClosed(List<JournalStep.Recorded> steps) {
    return steps.stream().anyMatch(recorded -> recorded.step().kind() == StepKind.CLOSE);
  }

  /** The last transaction is deep enough; the others are at least as deep. */
  private boolean isFinal(List<JournalStep.Recorded> steps, int confirmations) {
    TxId last = steps.get(steps.size() - 1).step().content().txId();
    return node.transaction(last)
        .filter(found -> found.inclusion().confirmations() >= confirmations)
        .isPresent();
  }

  private void sendAll(List<JournalStep.Recorded> steps) {
    for (JournalStep.Recorded recorded : steps) {
      TxId id = recorded.step().content().txId();
      boolean sent = !recorded.status().isPending() || node.isPooled(id) || send(recorded.step());
      if (!sent) {
        return;
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
    boolean accepted =
        result instanceof SubmitResult.Accepted || result instanceof SubmitResult.AlreadyKnown;
    progress.say(
        accepted
            ? "sent %s %s".formatted(step.kind().text(), step.content().txId())
            : "%s %s: %s; looking at the chain"
                .formatted(step.kind().text(), step.content().txId(), reason(result)));
    return accepted;
  }

  private static String reason(SubmitResult result) {
    if (result instanceof SubmitResult.Unreachable unreachable) {
      return "no clear answer (" + unreachable.reason() + ")";
    }
    if (result instanceof SubmitResult.Conflict) {
      return "a pending transaction spends the same box";
    }
    return "an input is not there";
  }

  private boolean isConfirmed(TxId id) {
    return node.transaction(id).isPresent();
  }

  /** Plans the rest of the round again when a block holds another spend of the step's box. */
  private void replaceIfOvertaken(
      long round, List<JournalStep.Recorded> steps, JournalStep.Recorded open) {
    JournalStep step = open.step();
    if (!isOvertaken(step)) {
      return;
    }
    if (step.kind() == StepKind.GENESIS) {
      throw new RoundHeldException(
          "a box that opens round " + round + " was spent elsewhere; nobody was paid by it");
    }
    progress.say(
        step.kind().text() + " " + step.content().txId() + " was overtaken; planning anew");
    for (JournalStep.Recorded recorded : steps) {
      if (recorded.status().isPending()) {
        journal.mark(recorded.step().key(), StepStatus.REPLACED);
      }
    }
  }

  private boolean isOvertaken(JournalStep step) {
    Box box = step.content().bundle().inputBoxes().get(0);
    return isConfirmed(box.txId())
        && node.box(box.id()).isEmpty()
        && !isConfirmed(step.content().txId());
  }

  private void goOn(long round, ChainPlace place, RoundLeaves leaves) {
    RoundPosition at =
        new RoundTracker(node)
            .position(place, leaves)
            .orElseThrow(
                () ->
                    new RoundHeldException(
                        "the boxes of round " + round + " are not on the chain"));
    ChainMoment now = ChainMoment.of(node);
    int next = journal.steps(round).size();
    Optional<Box> topUp = wallet.anyBox(now.tip());
    for (SignedStep step : builder.goOn(at, topUp, next, now)) {
      journal.record(
          JournalStep.of(new StepKey(round, step.sequence()), step.kind(), step.bundle()));
    }
  }
}
