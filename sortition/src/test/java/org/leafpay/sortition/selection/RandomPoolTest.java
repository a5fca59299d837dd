package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.sortition.pool.Operator;
import org.leafpay.sortition.pool.OperatorPool;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.sortition.weight.WeightTree;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** Random pools through many changes, beside the plain pool and the plain tree of weights. */
class RandomPoolTest {
  private static final int STEPS = 25;
  private static final int OWNERS = 120;

  private final OperatorPool plain = new OperatorPool();
  private final WeightTree weights = new WeightTree();

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 6);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aPoolOnChainHoldsWhatAPlainPoolHolds(long seed) {
    Random random = new Random(seed);
    PoolPosition at = TestPool.opened();
    for (int step = 0; step < STEPS; step++) {
      List<WeightChange> changes = changes(random, at.tree());
      if (changes.isEmpty()) {
        continue;
      }
      PoolChange change = PoolChange.of(at, changes, TestPool.funds(), TestPool.TIP);
      assertThat(at.after(change.step().transaction()).state()).isEqualTo(change.next().state());
      at = change.next();
      apply(changes, at.tree());
      assertSame(at.tree(), "seed " + seed + ", step " + step);
    }
    assertThat(at.tree().counts().used()).isGreaterThan(at.tree().counts().operators());
  }

  private void apply(List<WeightChange> changes, SelectionTree after) {
    for (WeightChange change : changes) {
      Bytes key = change.owner().bytes();
      if (plain.find(key).isPresent()) {
        plain.update(key, change.weight());
      } else {
        plain.join(key, change.weight());
      }
    }
    for (int position = 0; position < after.counts().used(); position++) {
      weights.set(position, Weight.ZERO);
    }
    after.members().forEach(member -> weights.set(member.position(), member.weight()));
  }

  private void assertSame(SelectionTree tree, String as) {
    assertThat(weightsOf(tree)).as(as).isEqualTo(weightsOf(plain));
    assertThat(tree.counts().totalWeight()).as(as).isEqualTo(plain.tree().total());
    assertThat(tree.weights().root()).as(as).isEqualTo(weights.root().bytes());
    for (Member member : tree.members()) {
      assertThat(tree.find(member.owner())).as(as).contains(member);
      long start = weights.start(member.position());
      assertThat(tree.pick(start)).isEqualTo(member);
      assertThat(tree.pick(start + member.weight().value() - 1)).isEqualTo(member);
    }
  }

  private static SortedMap<Bytes, Weight> weightsOf(SelectionTree tree) {
    SortedMap<Bytes, Weight> out = new TreeMap<>();
    tree.members().forEach(member -> out.put(member.owner().bytes(), member.weight()));
    return out;
  }

  private static SortedMap<Bytes, Weight> weightsOf(OperatorPool pool) {
    SortedMap<Bytes, Weight> out = new TreeMap<>();
    for (Operator operator : pool.operators()) {
      out.put(operator.key(), operator.weight());
    }
    return out;
  }

  private static List<WeightChange> changes(Random random, SelectionTree tree) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < OWNERS; i++) {
      numbers.add(i);
    }
    Collections.shuffle(numbers, random);
    List<WeightChange> out = new ArrayList<>();
    for (int number : numbers.subList(0, 1 + random.nextInt(25))) {
      Hash32 owner = TestPool.owner(number);
      boolean member = tree.find(owner).isPresent();
      if (member && random.nextInt(3) == 0) {
        out.add(new WeightChange(owner, Weight.ZERO));
      } else {
        out.add(new WeightChange(owner, Weight.of(1 + random.nextInt(1_000_000))));
      }
    }
    return out;
  }
}
