package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.JournalRound;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundDocument;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.shares.allocation.AllocationStatus;
import org.leafpay.shares.store.LedgerStore;

/**
 * Finds rounds that were published and that the journal does not know, because the store was lost
 * or is an older copy. Whoever pays must take them up first: their miners are paid, or about to be.
 */
final class RoundAdopter {
  private final PoolData pool;
  private final PayoutSettings settings;
  private final LedgerStore ledger;
  private final Journal journal;

  RoundAdopter(PoolData pool, PayoutSettings settings, RoundBooks books) {
    this.pool = pool;
    this.settings = settings;
    this.ledger = books.ledger();
    this.journal = books.journal();
  }

  /**
   * Begins the first of them in the journal; it has to be carried to its end before the next.
   *
   * @throws RoundHeldException when its files cannot be those of a round of this pool
   */
  Optional<JournalRound.Recorded> next() {
    for (RoundFolder folder : RoundFolder.publishedIn(settings.out())) {
      RoundDocument document = folder.document();
      if (journal.round(document.round()).isEmpty() && isUnderWay(folder, document)) {
        PublishedRound round = folder.read();
        requireUsable(folder, round);
        journal.begin(begun(document));
        return journal.round(document.round());
      }
    }
    return Optional.empty();
  }

  /** How the journal writes a round. */
  static JournalRound begun(RoundDocument round) {
    JournalRound.BlockRef block =
        new JournalRound.BlockRef(round.block().height(), round.block().hash());
    return new JournalRound(round.round(), List.of(block), round.termsText());
  }

  /**
   * Whether something of the round may be on the chain or in the books. If not, it was never more
   * than a plan, and its block is divided anew.
   */
  private static boolean isUnderWay(RoundFolder folder, RoundDocument round) {
    return round.chain().isPresent() || folder.hasManifest();
  }

  private void requireUsable(RoundFolder folder, PublishedRound round) {
    String pooled = round.document().pool() + " on " + round.document().network().nodeName();
    String ours = pool.pool() + " on " + pool.network().nodeName();
    if (!pooled.equals(ours)) {
      throw new RoundHeldException(folder.path() + " is of pool " + pooled + ", not " + ours);
    }
    RoundPreparation again = RoundPreparation.again(round);
    folder.requireSame(again.published());
    boolean paid = again.allocation().status() == AllocationStatus.PAYS;
    if (paid && round.document().chain().isEmpty()) {
      throw new RoundHeldException(folder.path() + " has no place on the chain");
    }
    if (!round.carriedByMiner().equals(ledger.owedBefore(round.document().round()))) {
      throw new RoundHeldException(
          folder.path() + " does not carry in what the rounds before it left owed");
    }
  }
}
