package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalRound;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.prepare.RoundRequest;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.wallet.WalletException;
import org.leafpay.shares.allocation.AllocationStatus;
import org.leafpay.shares.scheme.PaymentSchemes;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.shares.store.LedgerStore;
import org.leafpay.shares.store.StoreFile;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;

/**
 * Pays a pool's blocks out, one round for each.
 *
 * <p>Promise: paying the same block again pays once; it goes on where it stopped, from what the
 * round published and the journal holds, not from shares that may have come since. If the store is
 * lost, the published files and the chain are enough.
 */
public final class PayoutService {
  private final PoolData pool;
  private final PayoutSettings settings;
  private final RoundTools tools;
  private final RoundBooks books;
  private final RoundLife life;

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
    this.books = new RoundBooks(LedgerStore.in(store), Journal.in(store));
    this.life = new RoundLife(settings, tools, books, progress);
  }

  /**
   * Divides the reward of {@code block} and pays it.
   *
   * @throws RoundHeldException when a person has to look at it
   * @throws RoundPendingException when it takes longer than the settings allow
   */
  public RoundReport pay(PoolBlock block) {
    new NodeReadiness(tools.node()).requireNetwork(pool.network());
    requireChain();
    adoptPublished();
    Optional<JournalRound.Recorded> begun = find(block);
    return begun.isPresent() ? life.resume(begun.get()) : life.carry(begin(block));
  }

  /** A store that was used on one chain says nothing of another. */
  private void requireChain() {
    List<HeaderId> first = tools.node().blockIdsAt(BlockHeight.of(1));
    if (!first.isEmpty()) {
      books.journal().requireChain(first.get(0));
    }
  }

  private void adoptPublished() {
    RoundAdopter adopter = new RoundAdopter(pool, settings, books);
    Optional<JournalRound.Recorded> lost = adopter.next();
    while (lost.isPresent()) {
      life.resume(lost.get());
      lost = adopter.next();
    }
  }

  /**
   * The round of a block.
   *
   * @throws RoundHeldException when a round has its height or its id, but not both: which of the
   *     two is the chain's block, a person has to find out before anybody is paid
   */
  private Optional<JournalRound.Recorded> find(PoolBlock block) {
    JournalRound.BlockRef wanted = new JournalRound.BlockRef(block.height(), block.hash());
    for (JournalRound.Recorded recorded : books.journal().rounds()) {
      for (JournalRound.BlockRef known : recorded.round().blocks()) {
        if (known.equals(wanted)) {
          return Optional.of(recorded);
        }
        if (known.isRivalOf(wanted)) {
          throw new RoundHeldException(
              "round %d divides block %s with id '%s', and now there is block %s with id '%s'"
                  .formatted(
                      recorded.round().number(),
                      known.height(),
                      known.id(),
                      wanted.height(),
                      wanted.id()));
        }
      }
    }
    return Optional.empty();
  }

  private long nextNumber() {
    List<JournalRound.Recorded> rounds = books.journal().rounds();
    return rounds.isEmpty() ? 1 : rounds.get(rounds.size() - 1).round().number() + 1;
  }

  /**
   * Shares at a fixed price may be worth more than their block earned. Then the operator has to
   * have the rest before the round is begun: once it is, it is paid by the rules of that day.
   */
  private void requireDeficit(RoundDocument round) {
    NanoErg deficit = round.result().books().deficit();
    if (deficit.isZero()) {
      return;
    }
    try {
      tools.wallet().fund(round.result().pot(), ChainMoment.of(tools.node()).tip());
    } catch (WalletException e) {
      throw new RoundHeldException(
          "under scheme %s block %s is %s ERG short of what is due for its shares, and %s"
              .formatted(
                  round.policy().scheme().name(),
                  round.block().height(),
                  deficit.erg(),
                  e.getMessage()));
    }
  }

  /** A round that stays off the chain has no fee that somebody could release. */
  private void requireWitnesses(RoundPreparation round) {
    RoundDocument document = round.published().document();
    if (round.allocation().status() == AllocationStatus.PAYS
        && document.policy().witness().isPresent()) {
      new CommitteeBoxes(tools.epochs())
          .requirePossible(document, settings, ChainMoment.of(tools.node()).tip());
    }
  }

  /** What the scheme takes from the rounds that were begun before. */
  private PriorRounds prior(PoolBlock block) {
    List<PoolBlock> settled =
        books.journal().rounds().stream()
            .map(recorded -> RoundDocument.parse(recorded.round().termsJson()).block())
            .toList();
    return PaymentSchemes.of(settings.policy().scheme()).prior(block, settled);
  }

  /** Publishes first: what the journal knows of can be read back. */
  private RoundPreparation begin(PoolBlock block) {
    long number = nextNumber();
    RoundPreparation round =
        RoundPreparation.of(
            new RoundRequest(
                pool.network(), pool.pool(), number, block, settings.policy(), prior(block)),
            pool.ledger(),
            books.ledger().owedBefore(number),
            pool.thresholds());
    requireDeficit(round.published().document());
    requireWitnesses(round);
    life.folder(number).write(round.published());
    books.journal().begin(RoundAdopter.begun(round.published().document()));
    return round;
  }
}
