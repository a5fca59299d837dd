package org.leafpay.avl;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leafpay.types.Bytes;

/** Leaves, keys and updates drawn from a seed. */
final class RandomLeaves {
  private final TreeShape shape;
  private final Random random;

  RandomLeaves(TreeShape shape, long seed) {
    this.shape = shape;
    this.random = new Random(seed);
  }

  LeafSet set(int size) {
    TreeMap<Bytes, Leaf> leaves = new TreeMap<>();
    while (leaves.size() < size) {
      Bytes key = key();
      leaves.put(key, new Leaf(key, value()));
    }
    return LeafSet.of(shape, leaves.values());
  }

  Bytes key() {
    Bytes key = bytes(shape.keySize());
    return shape.isSentinel(key) ? key() : key;
  }

  Bytes value() {
    return bytes(shape.valueSize());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** Ascending keys, each of the set with a chance of one in {@code oneIn}, and some absent. */
  List<Bytes> someKeys(LeafSet leaves, int oneIn, int absentCount) {
    TreeSet<Bytes> keys = new TreeSet<>();
    leaves.leaves().stream().map(Leaf::key).filter(k -> below(oneIn) == 0).forEach(keys::add);
    for (int i = 0; i < absentCount; i++) {
      keys.add(key());
    }
    return new ArrayList<>(keys);
  }

  List<Leaf> someUpdates(LeafSet leaves, int oneIn) {
    return leaves.leaves().stream()
        .filter(leaf -> below(oneIn) == 0)
        .map(leaf -> new Leaf(leaf.key(), value()))
        .toList();
  }

  private Bytes bytes(int size) {
    byte[] content = new byte[size];
    random.nextBytes(content);
    return Bytes.of(content);
  }
}
