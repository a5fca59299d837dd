package org.leafpay.testnet.bench.shares;

import java.util.Map;
import org.leafpay.shares.ingest.IngestPolicy;

/**
 * A way to keep a ledger.
 *
 * @param targets by number of miners
 */
record LedgerKind(String name, IngestPolicy policy, Map<Integer, Target> targets) {
  LedgerKind {
    targets = Map.copyOf(targets);
  }
}
