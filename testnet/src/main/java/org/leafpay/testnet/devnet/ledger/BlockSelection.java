package org.leafpay.testnet.devnet.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.rules.Limits;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;

/**
 * Which pending transactions go into the next block: in the order of arrival, as long as size and
 * cost allow it. A transaction whose parent stays behind stays behind too, and so does one that
 * reads a box which is not on the chain yet.
 */
final class BlockSelection {
  /** What the block's own transactions may need. */
  private static final int OWN_SIZE_MAX = 16_384;

  private final Limits limits;
  private final ChainState state;
  private final Mempool pool;

  BlockSelection(Limits limits, ChainState state, Mempool pool) {
    this.limits = limits;
    this.state = state;
    this.pool = pool;
  }

  List<LedgerTransaction> all() {
    return choose(pool.entries());
  }

  /** Only those of {@code ids}. */
  List<LedgerTransaction> only(Set<TxId> ids) {
    return choose(pool.entries().stream().filter(e -> ids.contains(e.transaction().id())).toList());
  }

  private List<LedgerTransaction> choose(List<PoolEntry> entries) {
    List<LedgerTransaction> chosen = new ArrayList<>();
    Set<TxId> ids = new HashSet<>();
    long size = OWN_SIZE_MAX;
    long cost = 0;
    for (PoolEntry entry : entries) {
      LedgerTransaction tx = entry.transaction();
      boolean fits =
          size + tx.size() <= limits.blockSizeMax() && cost + entry.cost() <= limits.blockCostMax();
      if (fits && parentsIn(tx, ids) && dataInputsConfirmed(tx)) {
        chosen.add(tx);
        ids.add(tx.id());
        size += tx.size();
        cost += entry.cost();
      }
    }
    return chosen;
  }

  private boolean parentsIn(LedgerTransaction tx, Set<TxId> chosen) {
    return tx.inputs().stream()
        .map(input -> pool.output(input.box()))
        .flatMap(Optional::stream)
        .map(LedgerBox::transaction)
        .allMatch(chosen::contains);
  }

  private boolean dataInputsConfirmed(LedgerTransaction tx) {
    for (BoxId id : tx.dataInputs()) {
      if (state.boxes().unspent(id).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
