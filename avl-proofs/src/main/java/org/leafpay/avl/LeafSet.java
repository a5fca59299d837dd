package org.leafpay.avl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.types.Bytes;

/**
 * The leaves of a tree in ascending unsigned key order: immutable, every key once, every length
 * right.
 *
 * <p>The digest is a pure function of the set, so a posted digest is checked by {@code
 * leaves.digest().equals(posted)}. That check is needed: a digest that somebody supplies may commit
 * to a malformed tree in which one key has two values, and every single proof against it verifies.
 */
public final class LeafSet {
  private static final Comparator<Leaf> BY_KEY = Comparator.comparing(Leaf::key);

  private final TreeShape shape;
  private final List<Leaf> ascending;

  private LeafSet(TreeShape shape, List<Leaf> ascending) {
    this.shape = shape;
    this.ascending = Collections.unmodifiableList(ascending);
  }

  /**
   * Takes leaves in any order.
   *
   * @throws LeafSetException for a key or value of the wrong length, a sentinel, or a key given
   *     twice
   */
  public static LeafSet of(TreeShape shape, Collection<Leaf> leaves) {
    leaves.forEach(leaf -> requireFits(shape, leaf));
    List<Leaf> sorted = new ArrayList<>(leaves);
    sorted.sort(BY_KEY);
    for (int i = 1; i < sorted.size(); i++) {
      if (sorted.get(i).key().equals(sorted.get(i - 1).key())) {
        throw new LeafSetException(LeafSetProblem.DUPLICATE_KEY, sorted.get(i).key());
      }
    }
    return new LeafSet(shape, sorted);
  }

  public TreeShape shape() {
    return shape;
  }

  /** Number of leaves; the sentinel that every tree carries is not one of them. */
  public int size() {
    return ascending.size();
  }

  /** In ascending unsigned key order. */
  public List<Leaf> leaves() {
    return ascending;
  }

  /** The value under {@code key}, or nothing when no leaf has this key. */
  public Optional<Bytes> value(Bytes key) {
    int index = indexOf(key);
    return index < 0 ? Optional.empty() : Optional.of(ascending.get(index).value());
  }

  /**
   * This set with other values under some keys, given in any order.
   *
   * @throws LeafSetException when a key has no leaf here or is given twice, or a value has the
   *     wrong length
   */
  public LeafSet withValues(List<Leaf> updates) {
    List<Leaf> changed = new ArrayList<>(ascending);
    Set<Bytes> seen = new HashSet<>();
    for (Leaf update : updates) {
      requireFits(shape, update);
      if (!seen.add(update.key())) {
        throw new LeafSetException(LeafSetProblem.DUPLICATE_KEY, update.key());
      }
      changed.set(requireIndexOf(update.key()), update);
    }
    return new LeafSet(shape, changed);
  }

  /**
   * The digest of the tree that holds these leaves, inserted in ascending order. Rebuilt at each
   * call, with two hashes per leaf.
   */
  public TreeDigest digest() {
    return CanonicalTree.digest(this);
  }

  /** Refuses keys that cannot be asked for together: they must fit and ascend strictly. */
  static void requireAscending(TreeShape shape, List<Bytes> keys) {
    for (int i = 0; i < keys.size(); i++) {
      requireKeyFits(shape, keys.get(i));
      if (i > 0 && keys.get(i).compareTo(keys.get(i - 1)) <= 0) {
        throw new LeafSetException(LeafSetProblem.NOT_ASCENDING, keys.get(i));
      }
    }
  }

  /** Refuses updates that cannot be made together: each of an existing leaf, in strict order. */
  void requireUpdatable(List<Leaf> updates) {
    requireAscending(shape, updates.stream().map(Leaf::key).toList());
    for (Leaf update : updates) {
      requireFits(shape, update);
      requireIndexOf(update.key());
    }
  }

  static void requireFits(TreeShape shape, Leaf leaf) {
    requireKeyFits(shape, leaf.key());
    if (leaf.value().size() != shape.valueSize()) {
      throw new LeafSetException(LeafSetProblem.VALUE_SIZE, leaf.key());
    }
  }

  static void requireKeyFits(TreeShape shape, Bytes key) {
    if (key.size() != shape.keySize()) {
      throw new LeafSetException(LeafSetProblem.KEY_SIZE, key);
    }
    if (shape.isSentinel(key)) {
      throw new LeafSetException(LeafSetProblem.SENTINEL_KEY, key);
    }
  }

  private int requireIndexOf(Bytes key) {
    int index = indexOf(key);
    if (index < 0) {
      throw new LeafSetException(LeafSetProblem.UNKNOWN_KEY, key);
    }
    return index;
  }

  private int indexOf(Bytes key) {
    return Collections.binarySearch(ascending, new Leaf(key, Bytes.EMPTY), BY_KEY);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeafSet set
        && shape.equals(set.shape)
        && ascending.equals(set.ascending);
  }

  @Override
  public int hashCode() {
    return 31 * shape.hashCode() + ascending.hashCode();
  }

  @Override
  public String toString() {
    return "LeafSet[" + size() + " leaves, " + shape + "]";
  }
}
