package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalRound;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.journal.RoundStatus;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.prepare.RoundRequest;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.shares.allocation.AllocationStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.store.LedgerStore;
import org.leafpay.shares.store.StoreFile;

/**
 * Pays a pool's blocks out, one round for each.
 *
 * <p>Promise: paying the same block again pays once; it goes on where it stopped, from what the
 * round published and the journal holds, not from shares that may have come since.
 */
public final class PayoutService {
  private final PoolData pool;
  private final PayoutSettings settings;
  private final RoundTools tools;
  private final LedgerStore ledger;
  private final Journal journal;
  private final Progress progress;

  /**
   * The service of one pool.
   *
   * @param store where ledger and journal are kept; whoever opened it closes it
   */
  public PayoutService(
      PoolData pool,
      PayoutSettings settings,
      RoundTools tools,
      StoreFile store,
      Progress progress) {
    this.pool = pool;
    this.settings = settings;
    this.tools = tools;
    this.ledger = LedgerStore.in(store);
    this.journal = Journal.in(store);
    this.progress = progress;
  }

  /**
   * Divides the reward of {@code block} and pays it.
   *
   * @throws RoundHeldException when a person has to look at it
   * @throws RoundPendingException when it takes longer than the settings allow
   */
  public RoundReport pay(PoolBlock block) {
    Optional<JournalRound.Recorded> begun = find(block);
    long number = begun.map(found -> found.round().number()).orElseGet(this::nextNumber);
    RoundFolder folder = RoundFolder.of(settings.out(), number).withWriter(tools.writer());
    RoundPreparation round =
        begun.isPresent() ? restore(folder, begun.get().round()) : begin(folder, number, block);
    if (round.allocation().status() != AllocationStatus.PAYS) {
      return closeOffChain(folder, round);
    }
    PublishedRound placed = open(folder, round);
    if (begun.isEmpty() || begun.get().status() != RoundStatus.CLOSED) {
      ChainPlace place = placed.document().chain().orElseThrow();
      new RoundRunner(tools, journal, progress)
          .run(number, place, placed.roundLeaves(), new Watch(settings.watch()));
      RoundHistory history = RoundHistory.of(tools.node(), place, journal.steps(number));
      new RoundCloser(ledger, journal, folder).close(placed, round.allocation(), history);
    }
    return new RoundReport(
        placed, RoundReport.Status.CLOSED, TransactionReport.allOf(folder, placed));
  }

  private Optional<JournalRound.Recorded> find(PoolBlock block) {
    return journal.rounds().stream()
        .filter(recorded -> recorded.round().blocks().contains(reference(block)))
        .findFirst();
  }

  private static JournalRound.BlockRef reference(PoolBlock block) {
    return new JournalRound.BlockRef(block.height(), block.hash());
  }

  private long nextNumber() {
    List<JournalRound.Recorded> rounds = journal.rounds();
    return rounds.isEmpty() ? 1 : rounds.get(rounds.size() - 1).round().number() + 1;
  }

  /** Publishes first: what the journal knows of can be read back. */
  private RoundPreparation begin(RoundFolder folder, long number, PoolBlock block) {
    RoundPreparation round =
        RoundPreparation.of(
            new RoundRequest(pool.network(), pool.pool(), number, block, settings.policy()),
            pool.ledger(),
            ledger.owedBefore(number),
            pool.thresholds());
    folder.write(round.published());
    journal.begin(
        new JournalRound(
            number, List.of(reference(block)), round.published().document().termsText()));
    return round;
  }

  /** Computes the round again from its files and compares with what the journal began. */
  private static RoundPreparation restore(RoundFolder folder, JournalRound begun) {
    RoundPreparation round = RoundPreparation.again(folder.read());
    if (!round.published().document().termsText().equals(begun.termsJson())) {
      throw new RoundHeldException(
          "the files in " + folder.path() + " are not those that the round was begun with");
    }
    return round;
  }

  /** Makes all transactions, unless the journal has them, and publishes the place on the chain. */
  private PublishedRound open(RoundFolder folder, RoundPreparation round) {
    long number = round.published().document().round();
    if (journal.steps(number).isEmpty()) {
      new RoundOpener(tools, settings, journal).open(round.published());
    }
    JournalStep genesis = journal.steps(number).get(0).step();
    if (genesis.kind() != StepKind.GENESIS) {
      throw new RoundHeldException("the journal of round " + number + " has no genesis");
    }
    ChainPlace place = ChainPlace.of(genesis.content().transaction().unsigned());
    PublishedRound placed =
        round.published().with(round.published().document().at(Optional.of(place)));
    folder.write(placed);
    folder.writeBundle(0, StepKind.GENESIS, genesis.content().bundle());
    return placed;
  }

  private RoundReport closeOffChain(RoundFolder folder, RoundPreparation round) {
    new RoundCloser(ledger, journal, folder).closeOffChain(round);
    boolean empty = round.published().document().result().leaves() == 0;
    return new RoundReport(
        round.published(), empty ? RoundReport.Status.EMPTY : RoundReport.Status.OWED, List.of());
  }
}
