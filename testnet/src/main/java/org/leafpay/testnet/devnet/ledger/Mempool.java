package org.leafpay.testnet.devnet.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;

/**
 * Pending transactions in the order of their arrival: one that spends another's output is later.
 */
public final class Mempool {
  private final Map<TxId, PoolEntry> entries = new LinkedHashMap<>();
  private final Map<BoxId, TxId> spenders = new HashMap<>();
  private final Map<BoxId, LedgerBox> outputs = new LinkedHashMap<>();

  public Optional<PoolEntry> entry(TxId id) {
    return Optional.ofNullable(entries.get(id));
  }

  /** In the order of arrival. */
  public List<PoolEntry> entries() {
    return List.copyOf(entries.values());
  }

  /** An output of a pending transaction, whether or not another pending one spends it. */
  public Optional<LedgerBox> output(BoxId id) {
    return Optional.ofNullable(outputs.get(id));
  }

  /** All outputs of pending transactions, in the order of arrival. */
  public Collection<LedgerBox> outputs() {
    return List.copyOf(outputs.values());
  }

  public boolean spends(BoxId id) {
    return spenders.containsKey(id);
  }

  /** Pending transactions that spend a box which {@code tx} spends too. */
  List<TxId> conflicts(LedgerTransaction tx) {
    return tx.inputs().stream()
        .map(input -> Optional.ofNullable(spenders.get(input.box())))
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  /** {@code id} and all that depend on it, in the order of arrival. */
  Set<TxId> family(TxId id) {
    Set<TxId> family = new LinkedHashSet<>(List.of(id));
    for (PoolEntry entry : entries.values()) {
      boolean child =
          entry.transaction().inputs().stream()
              .map(input -> outputs.get(input.box()))
              .anyMatch(box -> box != null && family.contains(box.transaction()));
      if (child) {
        family.add(entry.transaction().id());
      }
    }
    return family;
  }

  void add(PoolEntry entry) {
    LedgerTransaction tx = entry.transaction();
    entries.put(tx.id(), entry);
    for (Spending input : tx.inputs()) {
      spenders.put(input.box(), tx.id());
    }
    tx.outputs().forEach(box -> outputs.put(box.id(), box));
  }

  void remove(Collection<TxId> ids) {
    for (TxId id : ids) {
      PoolEntry entry = entries.remove(id);
      if (entry != null) {
        entry.transaction().inputs().forEach(input -> spenders.remove(input.box()));
        entry.transaction().outputs().forEach(box -> outputs.remove(box.id()));
      }
    }
  }

  void clear() {
    entries.clear();
    spenders.clear();
    outputs.clear();
  }
}
