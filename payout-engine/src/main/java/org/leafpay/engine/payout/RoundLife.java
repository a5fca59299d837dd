package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalRound;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.RoundStatus;
import org.leafpay.engine.journal.StepKey;
import org.leafpay.engine.journal.StepStatus;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.RoundException;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.shares.allocation.AllocationStatus;
import org.leafpay.shares.store.LedgerStore;

/** Carries one round that was begun to its end. Doing it again goes on where it stopped. */
final class RoundLife {
  private final PayoutSettings settings;
  private final RoundTools tools;
  private final LedgerStore ledger;
  private final Journal journal;
  private final Progress progress;

  RoundLife(PayoutSettings settings, RoundTools tools, RoundBooks books, Progress progress) {
    this.settings = settings;
    this.tools = tools;
    this.ledger = books.ledger();
    this.journal = books.journal();
    this.progress = progress;
  }

  /**
   * Takes a round up that the journal has. One that is closed is told from its files; another is
   * computed again from them.
   *
   * @throws RoundHeldException when they are not what the round was begun with
   */
  RoundReport resume(JournalRound.Recorded begun) {
    long number = begun.round().number();
    RoundFolder folder = folder(number);
    PublishedRound published = folder.read();
    requireBegunWith(folder, published, begun.round());
    if (begun.status() == RoundStatus.CLOSED && isStillClosed(number)) {
      return report(folder, published);
    }
    RoundPreparation round = RoundPreparation.again(published);
    requireBegunWith(folder, round.published(), begun.round());
    return carry(round);
  }

  private static void requireBegunWith(
      RoundFolder folder, PublishedRound round, JournalRound begun) {
    if (!round.document().termsText().equals(begun.termsJson())) {
      throw new RoundHeldException(
          "the files in " + folder.path() + " are not those that the round was begun with");
    }
  }

  /** Pays a round that was just begun, or goes on with one. */
  RoundReport carry(RoundPreparation round) {
    RoundFolder folder = folder(round.published().document().round());
    if (round.allocation().status() != AllocationStatus.PAYS) {
      new RoundCloser(ledger, journal, folder).closeOffChain(round);
      return report(folder, round.published());
    }
    try {
      PublishedRound placed = open(folder, round);
      while (!isPaid(folder, placed, round)) {
        placed = open(folder, round);
      }
      return report(folder, placed);
    } catch (RoundException e) {
      throw new RoundHeldException(
          folder.path() + " does not agree with the chain: " + e.getMessage());
    }
  }

  RoundFolder folder(long number) {
    return RoundFolder.of(settings.out(), number).withWriter(tools.writer());
  }

  private static RoundReport report(RoundFolder folder, PublishedRound round) {
    if (round.document().chain().isPresent()) {
      return new RoundReport(
          round, RoundReport.Status.CLOSED, TransactionReport.allOf(folder, round));
    }
    boolean empty = round.document().result().leaves() == 0;
    return new RoundReport(
        round, empty ? RoundReport.Status.EMPTY : RoundReport.Status.OWED, List.of());
  }

  /** A reorganisation deeper than what was taken for final may open a round again. */
  private boolean isStillClosed(long number) {
    boolean dropped =
        journal.steps(number).stream()
            .filter(recorded -> recorded.step().kind() == StepKind.CLOSE)
            .filter(recorded -> !recorded.status().equals(StepStatus.REPLACED))
            .anyMatch(
                recorded -> tools.node().transaction(recorded.step().content().txId()).isEmpty());
    if (dropped) {
      progress.say("round " + number + " left the chain; it goes on");
      journal.mark(number, RoundStatus.OPEN);
    }
    return !dropped;
  }

  /** Carries it to its end; false when it has to be opened anew, with other boxes. */
  private boolean isPaid(RoundFolder folder, PublishedRound placed, RoundPreparation round) {
    long number = placed.document().round();
    Watch watch = new Watch(settings.watch());
    Optional<RoundTrail> trail =
        new RoundRunner(tools, journal, progress)
            .run(number, placed.document().chain().orElseThrow(), placed.roundLeaves(), watch);
    if (trail.isEmpty()) {
      return false;
    }
    RoundHistory history =
        watch.until(
            "the transactions of round " + number,
            progress,
            () -> Optional.of(RoundHistory.of(tools.node(), trail.get(), journal.steps(number))));
    new RoundCloser(ledger, journal, folder).close(placed, round.allocation(), history);
    return true;
  }

  /** Makes all transactions, unless the journal has them, and publishes the place on the chain. */
  private PublishedRound open(RoundFolder folder, RoundPreparation round) {
    PublishedRound published = round.published();
    long number = published.document().round();
    if (genesis(number).isEmpty()) {
      if (journal.steps(number).isEmpty() && published.document().chain().isPresent()) {
        adopt(folder, published);
      } else {
        make(published);
      }
    }
    JournalStep genesis =
        genesis(number)
            .orElseThrow(
                () -> new RoundHeldException("the journal of round " + number + " has no genesis"));
    ChainPlace place = ChainPlace.of(genesis.content().transaction().unsigned());
    PublishedRound placed = published.with(published.document().at(Optional.of(place)));
    // The bundle first: a place that is published always has the transaction that made it.
    folder.writeBundle(0, StepKind.GENESIS, genesis.content().bundle());
    folder.write(placed);
    return placed;
  }

  /** The genesis that counts: an earlier one may have been lost. */
  private Optional<JournalStep> genesis(long number) {
    return journal.steps(number).stream()
        .filter(recorded -> !recorded.status().equals(StepStatus.REPLACED))
        .map(JournalStep.Recorded::step)
        .filter(step -> step.kind() == StepKind.GENESIS)
        .findFirst();
  }

  private void make(PublishedRound published) {
    NodeReadiness readiness = new NodeReadiness(tools.node());
    RoundOpener opener = new RoundOpener(tools, settings, journal);
    List<SignedStep> steps =
        new Watch(settings.watch())
            .until(
                "the node to apply all blocks that it knows of",
                progress,
                () -> readiness.isReady() ? attempt(opener, published) : Optional.empty());
    opener.record(published.document().round(), steps);
  }

  /** No steps when an opening that was given up is in a block all the same: it is the round's. */
  private Optional<List<SignedStep>> attempt(RoundOpener opener, PublishedRound published) {
    long number = published.document().round();
    new StepSender(tools.node(), journal, progress).refreshed(number);
    return genesis(number).isPresent() ? Optional.of(List.of()) : opener.make(published);
  }

  /** The store was lost, the files are there: the round was opened with what they say. */
  private void adopt(RoundFolder folder, PublishedRound published) {
    long number = published.document().round();
    Bundle genesis = new PublishedGenesis(folder).of(published, settings.operatorKey());
    progress.say("round " + number + " is not in the store; taking it up from " + folder.path());
    journal.record(JournalStep.of(new StepKey(number, 0), StepKind.GENESIS, genesis));
  }
}
