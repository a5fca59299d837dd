package org.leafpay.testnet.selection;

import static org.leafpay.testnet.bench.selection.PoolStory.wish;
import static org.leafpay.testnet.selection.Claim.ROOT;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leafpay.avl.GrowingTree;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.testnet.bench.selection.PoolStory;
import org.leafpay.testnet.bench.selection.Spend;

/** Honest changes of a pool, by name. */
final class Changes {
  /** An operator who is no member; those behind it are none either. */
  static final int NEW = 20;

  static final List<WeightChange> UPDATE = List.of(wish(0, 300), wish(1, 50));
  private static final List<WeightChange> JOIN = List.of(wish(NEW, 500));
  private static final List<WeightChange> JOIN_TWO = List.of(wish(NEW, 500), wish(NEW + 1, 600));
  private static final List<WeightChange> LEAVE = List.of(wish(1, 0));
  private static final List<WeightChange> LEAVE_TWO = List.of(wish(1, 0), wish(2, 0));
  private static final List<WeightChange> RETURN = List.of(wish(World.GONE, 77));
  private static final List<WeightChange> MIXED =
      List.of(wish(0, 300), wish(1, 0), wish(NEW, 500), wish(World.GONE, 77));
  static final long HALF = 1L << 31;

  private Changes() {}

  static Map<String, List<WeightChange>> planned() {
    Map<String, List<WeightChange>> out = new LinkedHashMap<>();
    out.put("update", UPDATE);
    out.put("join", JOIN);
    out.put("join two", JOIN_TWO);
    out.put("grow", grown());
    out.put("leave", LEAVE);
    out.put("leave two", LEAVE_TWO);
    out.put("return", RETURN);
    out.put("mixed", MIXED);
    return out;
  }

  /** Joins that begin a new word. */
  private static List<WeightChange> grown() {
    List<WeightChange> out = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      out.add(wish(NEW + i, 10 + i));
    }
    return out;
  }

  static Map<String, Spend> honest(World world) {
    Map<String, Spend> out = new LinkedHashMap<>();
    planned().forEach((name, changes) -> out.put(name, world.spend(changes)));
    out.put("join at a freed position", joinAtFreedPosition(world).spend(world.spend(JOIN)));
    out.put("largest total", twoHalves(world, HALF - 1));
    return out;
  }

  /** Half of what weights may sum up to, less one, and {@code other} under another root slot. */
  static Spend twoHalves(World world, long other) {
    return wide(HALF, other).spend(world.spend(UPDATE));
  }

  /** The script lets a newcomer have a position that somebody left, whatever our planner does. */
  private static Claim joinAtFreedPosition(World world) {
    Claim claim = world.claim(LEAVE);
    claim.clear();
    int freed = freed(world);
    claim.owners.set(0, PoolStory.hashOf(NEW).bytes());
    claim.firstBorn = 1;
    claim.created.add(Claim.index(PoolStory.hashOf(NEW).bytes()));
    claim.setWeight(freed, 500);
    claim.counts.set(1, (long) World.OPERATORS);
    return claim;
  }

  private static int freed(World world) {
    List<Integer> taken =
        world.open.tree().members().stream().map(member -> member.position()).toList();
    for (int position = 0; position < World.OPERATORS; position++) {
      if (!taken.contains(position)) {
        return position;
      }
    }
    throw new AssertionError("no position is free");
  }

  /** Two operators under different root slots; the second gets another weight. */
  private static Claim wide(long first, long second) {
    int far = 1 << 18;
    Claim made =
        new Claim(
            GrowingTree.empty(PoolBox.TREE_SHAPE),
            Claim.NONE,
            List.of(0L, 0L, 0L, 1L),
            List.of(0L, 0L, 0L, 1L));
    made.setWeight(0, first);
    made.setWeight(far, second - 7);
    made.created.addAll(made.keys);
    made.owners.addAll(List.of(PoolStory.hashOf(0).bytes(), PoolStory.hashOf(1).bytes()));
    long total = first + second - 7;
    Claim claim =
        new Claim(
            made.forge().after(),
            made.now.getOrDefault(ROOT, Claim.NONE),
            List.of(far + 1L, 2L, total, 1L),
            List.of(far + 1L, 2L, total, 1L));
    claim.setWeight(far, second);
    claim.counts.set(2, first + second);
    return claim;
  }
}
