package org.leafpay.testnet.devnet.ledger;

import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.types.BoxId;

/** Chain and mempool, to be looked at inside {@link Ledger#read}. */
public record LedgerView(ChainState state, Mempool pool, LedgerConfig config) {
  /** A box of the chain or of the mempool, even when a pending transaction spends it. */
  public Optional<LedgerBox> withPool(BoxId id) {
    return state.boxes().unspent(id).or(() -> pool.output(id));
  }
}
