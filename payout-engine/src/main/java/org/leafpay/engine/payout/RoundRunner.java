package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalRound;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.StepKey;
import org.leafpay.engine.journal.StepStatus;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.plan.PlanException;
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
 * transaction that left the chain is sent again; one whose boxes are lost, because somebody else
 * has spent them or a reorganisation took them away, is replaced by a new plan from where the round
 * stands.
 */
final class RoundRunner {
  /** A genesis is sent when it has so many blocks at least to get into one. */
  private static final int OPENING_BLOCKS_MIN = 10;

  private final ErgoNode node;
  private final Journal journal;
  private final RoundBuilder builder;
  private final Wallet wallet;
  private final Progress progress;
  private final StepSender sender;
  private final RoundTracker tracker;
  private final NodeReadiness readiness;
  private boolean waiting;

  RoundRunner(RoundTools tools, Journal journal, Progress progress) {
    this.node = tools.node();
    this.builder = tools.builder();
    this.wallet = tools.wallet();
    this.journal = journal;
    this.progress = progress;
    this.sender = new StepSender(node, journal, progress);
    this.tracker = new RoundTracker(node);
    this.readiness = new NodeReadiness(node);
  }

  /**
   * Carries the round to its end.
   *
   * @return the round on the chain, closed and final; empty when it has to be opened anew: its
   *     genesis can never be mined, because another transaction has spent a box of it for good, or
   *     must not be, because it is too late for its draws
   * @throws RoundHeldException when a person has to look at it
   * @throws RoundPendingException when it takes too long
   */
  Optional<RoundTrail> run(long round, ChainPlace place, RoundLeaves leaves, Watch watch) {
    return watch
        .until(
            "round " + round,
            progress,
            () ->
                look(round, place, leaves, watch.confirmations())
                    .filter(end -> end.isFinal(watch.confirmations())))
        .trail();
  }

  /**
   * How a round ended.
   *
   * @param trail empty when its genesis is lost
   */
  private record End(Optional<RoundTrail> trail) {
    /** The last transaction is deep enough; the others are at least as deep. */
    boolean isFinal(int confirmations) {
      return trail
          .flatMap(RoundTrail::close)
          .map(close -> close.inclusion().confirmations() >= confirmations)
          .orElse(true);
    }
  }

  /** One look at the chain, and what follows from it; the end when it has come. */
  private Optional<End> look(long round, ChainPlace place, RoundLeaves leaves, int confirmations) {
    if (!isReady()) {
      return Optional.empty();
    }
    List<JournalStep.Recorded> steps = sender.refreshed(round);
    Optional<JournalStep.Recorded> open = firstOpen(steps);
    if (open.isPresent()) {
      if (open.get().step().kind() == StepKind.GENESIS) {
        if (isTooLate(place, open.get().step())) {
          giveUp(steps, "comes too late for the draws of its lotteries");
          return Optional.of(new End(Optional.empty()));
        }
        sendEarlier(round);
      }
      sender.sendAll(steps);
      boolean lost = replaceIfLost(round, steps, open.get().step(), confirmations);
      boolean genesis = open.get().step().kind() == StepKind.GENESIS;
      return lost && genesis ? Optional.of(new End(Optional.empty())) : Optional.empty();
    }
    Optional<RoundTrail> trail = tracker.trail(place);
    boolean more = trail.isPresent() && trail.get().close().isEmpty() && !hasClose(steps);
    if (more) {
      goOn(round, RoundTracker.position(trail.get(), leaves));
    }
    return trail.filter(found -> found.close().isPresent()).map(Optional::of).map(End::new);
  }

  private boolean isReady() {
    boolean ready = readiness.isReady();
    if (!ready && !waiting) {
      progress.say("the node has not applied all blocks that it knows of; waiting");
    }
    waiting = !ready;
    return ready;
  }

  private static Optional<JournalStep.Recorded> firstOpen(List<JournalStep.Recorded> steps) {
    return steps.stream().filter(recorded -> recorded.status().isPending()).findFirst();
  }

  private static boolean hasClose(List<JournalStep.Recorded> steps) {
    return steps.stream().anyMatch(recorded -> recorded.step().kind() == StepKind.CLOSE);
  }

  /**
   * Sends again what a reorganisation took of the rounds before: their change may be what opens
   * this one.
   */
  private void sendEarlier(long round) {
    for (JournalRound.Recorded earlier : journal.rounds()) {
      List<JournalStep.Recorded> steps = journal.steps(earlier.round().number());
      boolean left =
          earlier.round().number() < round
              && steps.stream().anyMatch(recorded -> hasLeft(recorded));
      if (left) {
        sender.sendAll(sender.refreshed(earlier.round().number()));
      }
    }
  }

  private boolean hasLeft(JournalStep.Recorded recorded) {
    return recorded.step().kind() == StepKind.CLOSE
        && !recorded.status().equals(StepStatus.REPLACED)
        && !sender.isConfirmed(recorded.step().content().txId());
  }

  /**
   * Gives the pending steps up when a box that the first of them spends is not to be had any more;
   * the rest of the round is planned again then. A genesis is given up only when the other
   * transaction is final: were both mined, everybody would be paid twice.
   *
   * @return whether they were given up
   */
  private boolean replaceIfLost(
      long round, List<JournalStep.Recorded> steps, JournalStep step, int confirmations) {
    Optional<Box> lost = lostBox(step);
    if (lost.isEmpty()) {
      return false;
    }
    if (step.kind() == StepKind.GENESIS && !isSpentForGood(round, lost.get(), confirmations)) {
      return false;
    }
    giveUp(steps, "was overtaken");
    return true;
  }

  /** The pending steps, told by the first of them. */
  private void giveUp(List<JournalStep.Recorded> steps, String reason) {
    List<JournalStep> pending =
        steps.stream()
            .filter(recorded -> recorded.status().isPending())
            .map(JournalStep.Recorded::step)
            .toList();
    JournalStep first = pending.get(0);
    progress.say(
        "%s %s %s; planning anew".formatted(first.kind().text(), first.content().txId(), reason));
    pending.forEach(step -> journal.mark(step.key(), StepStatus.REPLACED));
  }

  /**
   * Whether a genesis that is in no block and not with the node would hardly come in time: when its
   * lotteries are drawn by a block that is known, whoever sends it chooses the winners.
   */
  private boolean isTooLate(ChainPlace place, JournalStep genesis) {
    return place
        .lastOpening()
        .filter(last -> node.info().height().plus(OPENING_BLOCKS_MIN).isAfter(last))
        .filter(last -> !node.isPooled(genesis.content().txId()))
        .isPresent();
  }

  private boolean isSpentForGood(long round, Box box, int confirmations) {
    TxId spender =
        node.knownBox(box.id())
            .flatMap(KnownBox::spentBy)
            .orElseThrow(
                () ->
                    new RoundHeldException(
                        "box %s of the operator, which opens round %d, left the chain; nobody was paid by the round"
                            .formatted(box.id(), round)));
    int deep = Math.max(confirmations, RivalOpenings.CONFIRMATIONS_MIN);
    return node.transaction(spender)
        .filter(found -> found.inclusion().confirmations() >= deep)
        .isPresent();
  }

  /**
   * A box of the first step that is not in a block, which no block has and no pending transaction
   * will make. The index is asked last: all that took the box before is known to it by then.
   */
  private Optional<Box> lostBox(JournalStep step) {
    return step.content().bundle().inputBoxes().stream()
        .filter(this::isGone)
        .findFirst()
        .filter(box -> readiness.isReady() && !sender.isConfirmed(step.content().txId()));
  }

  private boolean isGone(Box box) {
    return node.box(box.id()).isEmpty()
        && !node.isPooled(box.txId())
        && (sender.isConfirmed(box.txId()) || !isOurs(box));
  }

  /** Whether a step that is sent again makes the box. */
  private boolean isOurs(Box box) {
    return journal
        .step(box.txId())
        .filter(recorded -> !recorded.status().equals(StepStatus.REPLACED))
        .isPresent();
  }

  private void goOn(long round, RoundPosition at) {
    ChainMoment now = ChainMoment.of(node);
    int next = journal.steps(round).size();
    Optional<Box> topUp = wallet.anyBox(now.tip());
    for (SignedStep step : plan(at, topUp, next, now)) {
      journal.record(
          JournalStep.of(new StepKey(round, step.sequence()), step.kind(), step.bundle()));
    }
  }

  private List<SignedStep> plan(
      RoundPosition at, Optional<Box> topUp, int firstSequence, ChainMoment now) {
    try {
      return builder.goOn(at, topUp, firstSequence, now);
    } catch (PlanException e) {
      throw new RoundHeldException(String.valueOf(e.getMessage()));
    }
  }
}
