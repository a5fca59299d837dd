package org.leafpay.testnet.devnet.ledger;

import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.NanoErg;

/**
 * A pending transaction.
 *
 * @param cost in block cost units
 */
public record PoolEntry(LedgerTransaction transaction, NanoErg fee, long cost) {
  /** What a node compares conflicting transactions by: fee per 1,024 bytes. */
  long weight() {
    long fullSizes = fee.value() / transaction.size();
    long rest = fee.value() % transaction.size();
    return fullSizes * 1024 + rest * 1024 / transaction.size();
  }
}
