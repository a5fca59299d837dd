package org.leafpay.testnet.devnet.ledger;

import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;

/**
 * What a journal remembers.
 *
 * @param branches in the order in which they became the best chain; each follows some earlier block
 * @param pending transactions that came into the mempool since it was last emptied, mined ones too
 */
public record History(List<List<LedgerBlock>> branches, List<LedgerTransaction> pending) {
  public History {
    branches = List.copyOf(branches);
    pending = List.copyOf(pending);
  }

  public boolean isEmpty() {
    return branches.isEmpty();
  }
}
