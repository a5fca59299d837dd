package org.leafpay.sortition.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.sortition.draw.RandomDraw;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.sortition.weight.WeightTree;
import org.leafpay.types.Bytes;

/**
 * A sortition pool: operators join with a weight while it is open, groups of them are drawn while
 * it is locked. Not for use by several threads.
 */
public final class OperatorPool {
  private final WeightTree tree = new WeightTree();
  private final Positions positions;
  private final Map<Bytes, Operator> byKey = new HashMap<>();
  private final Map<Integer, Operator> byPosition = new HashMap<>();

  /** Who ever joined, by id - 1. */
  private final Map<Bytes, Integer> idByKey = new HashMap<>();

  private boolean locked;

  /** A pool of the largest size. */
  public OperatorPool() {
    this(WeightTree.CAPACITY);
  }

  /** A pool with room for one fewer than {@code capacity}. */
  OperatorPool(int capacity) {
    this.positions = new Positions(capacity);
  }

  /**
   * Lets an operator join.
   *
   * @param weight above zero
   * @throws PoolException when the pool is locked or full, or he is in it
   * @throws org.leafpay.sortition.weight.WeightException when the sum of all would be too large
   */
  public Operator join(Bytes key, Weight weight) {
    requireOpen();
    require(!weight.isZero(), "operator " + key + " has no weight");
    require(!byKey.containsKey(key), "operator " + key + " is in the pool already");
    requireFits(weight.value());
    int position = positions.take().orElseThrow(() -> new PoolException("the pool is full"));
    int id = idByKey.computeIfAbsent(key, first -> idByKey.size() + 1);
    return put(new Operator(key, id, position, weight));
  }

  /**
   * Gives an operator another weight; with none he leaves.
   *
   * @throws PoolException when the pool is locked, or he is not in it
   * @throws org.leafpay.sortition.weight.WeightException when the sum of all would be too large
   */
  public void update(Bytes key, Weight weight) {
    requireOpen();
    Operator before = required(key);
    if (weight.isZero()) {
      remove(before);
    } else {
      put(new Operator(key, before.id(), before.position(), weight));
    }
  }

  private Operator put(Operator operator) {
    tree.set(operator.position(), operator.weight());
    byKey.put(operator.key(), operator);
    byPosition.put(operator.position(), operator);
    return operator;
  }

  private void remove(Operator operator) {
    tree.set(operator.position(), Weight.ZERO);
    byKey.remove(operator.key());
    byPosition.remove(operator.position());
    positions.giveBack(operator.position());
  }

  /** From now on groups can be drawn, and nobody joins, changes or leaves. */
  public void lock() {
    requireOpen();
    locked = true;
  }

  /** Ends the drawing. */
  public void unlock() {
    require(locked, "the pool is not locked");
    locked = false;
  }

  public boolean isLocked() {
    return locked;
  }

  /**
   * Draws a group, each member by weight and with all others still in the draw: the same operator
   * may be in it several times, and it may be larger than the pool.
   *
   * @throws PoolException when the pool is not locked, or has no weight
   */
  public List<Operator> selectGroup(int size, RandomDraw draw) {
    require(
        locked, "groups are drawn from a locked pool: its weights must be fixed before the seed");
    require(tree.total() > 0, "nobody in the pool can be drawn");
    List<Operator> group = new ArrayList<>();
    for (int member = 0; member < size; member++) {
      group.add(drawn(draw.next(tree.total())));
    }
    return group;
  }

  private Operator drawn(long index) {
    Operator found = byPosition.get(tree.pick(index));
    if (found == null) {
      throw new IllegalStateException("weight at a position of nobody, index " + index);
    }
    return found;
  }

  public Optional<Operator> find(Bytes key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Everybody who is in the pool now, by position. */
  public List<Operator> operators() {
    return byPosition.values().stream()
        .sorted(Comparator.comparingInt(Operator::position))
        .toList();
  }

  /** The weights and their sums; changed by the pool alone. */
  public WeightTree tree() {
    return tree;
  }

  private Operator required(Bytes key) {
    return find(key)
        .orElseThrow(() -> new PoolException("operator " + key + " is not in the pool"));
  }

  /** Before a position is taken: what is refused must not use one up. */
  private void requireFits(long more) {
    Weight.of(tree.total() + more);
  }

  private void requireOpen() {
    require(!locked, "the pool is locked");
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new PoolException(reason);
    }
  }
}
