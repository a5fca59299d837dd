package org.leafpay.testnet.devnet.ledger;

import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.TxId;

/**
 * A box of the best chain, spent or not.
 *
 * @param globalIndex its number among all boxes of the chain, in the order of their making
 */
public record BoxEntry(
    LedgerBox box, BlockHeight inclusionHeight, long globalIndex, Optional<Spent> spent) {
  /** By which transaction, and with which proof. */
  public record Spent(TxId by, Spending spending) {}

  BoxEntry spentBy(Spent spend) {
    return new BoxEntry(box, inclusionHeight, globalIndex, Optional.of(spend));
  }

  BoxEntry unspent() {
    return new BoxEntry(box, inclusionHeight, globalIndex, Optional.empty());
  }
}
