package org.leafpay.testnet.bench.shares;

import org.leafpay.shares.database.LedgerPlace;

/** Gives places for ledgers, each new and empty. The one before is gone then. */
interface Places {
  LedgerPlace next();

  /** Removes what is left. */
  void clear();
}
