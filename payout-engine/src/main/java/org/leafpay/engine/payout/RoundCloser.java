package org.leafpay.engine.payout;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leafpay.engine.journal.Journal;
import org.leafpay.engine.journal.RoundStatus;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundReceipts;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.store.LedgerStore;
import org.leafpay.shares.store.OwedEntry;

/**
 * Writes down what a round came to: bundles, receipts, manifest, books. Doing it again changes
 * nothing.
 */
final class RoundCloser {
  private final LedgerStore ledger;
  private final Journal journal;
  private final RoundFolder folder;

  RoundCloser(LedgerStore ledger, Journal journal, RoundFolder folder) {
    this.ledger = ledger;
    this.journal = journal;
    this.folder = folder;
  }

  /** A round whose last transaction is final. */
  void close(PublishedRound round, Allocation allocation, RoundHistory history) {
    writeBundles(history);
    List<Bundle> payouts = history.payouts();
    for (Receipt receipt : RoundReceipts.of(round, history.genesis(), payouts)) {
      folder.writeReceipt(receipt);
    }
    finish(round, allocation);
  }

  /** A round that pays nobody: its files and its books. */
  void closeOffChain(RoundPreparation round) {
    finish(round.published(), round.allocation());
  }

  private void writeBundles(RoundHistory history) {
    Set<String> names = new HashSet<>();
    names.add(folder.writeBundle(0, StepKind.GENESIS, history.genesis()));
    for (Bundle payout : history.payouts()) {
      names.add(folder.writeBundle(names.size(), StepKind.PAY, payout));
    }
    names.add(folder.writeBundle(names.size(), StepKind.CLOSE, history.close()));
    folder.keepBundles(names);
  }

  private void finish(PublishedRound round, Allocation allocation) {
    long number = round.document().round();
    Manifest.write(folder);
    ledger.applyRound(number, allocation.books(), OwedEntry.listOf(allocation));
    journal.mark(number, RoundStatus.CLOSED);
  }
}
