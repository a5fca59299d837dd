package org.leafpay.testnet.devnet.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.leafpay.types.BoxId;

/** Unspent boxes under a key (a script, a token), in the order of their making. */
final class UnspentIndex<K> {
  private final Map<K, TreeMap<Long, BoxId>> boxes = new HashMap<>();

  void add(K key, BoxEntry entry) {
    boxes.computeIfAbsent(key, any -> new TreeMap<>()).put(entry.globalIndex(), entry.box().id());
  }

  void remove(K key, BoxEntry entry) {
    boxes.computeIfPresent(
        key,
        (any, found) -> {
          found.remove(entry.globalIndex());
          return found.isEmpty() ? null : found;
        });
  }

  NavigableMap<Long, BoxId> under(K key) {
    return Collections.unmodifiableNavigableMap(boxes.getOrDefault(key, new TreeMap<>()));
  }
}
