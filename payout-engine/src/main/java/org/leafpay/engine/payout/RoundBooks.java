package org.leafpay.engine.payout;

import org.leafpay.engine.journal.Journal;
import org.leafpay.shares.store.LedgerStore;

/** What a pool's store holds: who is owed what, and what is being done about it. */
record RoundBooks(LedgerStore ledger, Journal journal) {}
