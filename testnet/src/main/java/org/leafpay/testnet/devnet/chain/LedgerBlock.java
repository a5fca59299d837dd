package org.leafpay.testnet.devnet.chain;

import java.util.List;

/** A block: the first transaction is the reward's, the last may collect the fees. */
public record LedgerBlock(LedgerHeader header, List<LedgerTransaction> transactions) {
  public LedgerBlock {
    transactions = List.copyOf(transactions);
  }
}
