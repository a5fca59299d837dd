package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Hash32;

class ChangePlannerTest {
  private static final ChangeLimits SMALL = new ChangeLimits(9_000, 1_000_000);
  private static final ChangePlanner PLANNER = new ChangePlanner(SMALL, TestPool.FEE, TestPool.TIP);

  private static Map<Hash32, Weight> weights(int from, int to, long weight) {
    Map<Hash32, Weight> out = new HashMap<>();
    for (int i = from; i < to; i++) {
      out.put(TestPool.owner(i), Weight.of(weight + i));
    }
    return out;
  }

  private static List<PoolChange> plan(PoolPosition at, Map<Hash32, Weight> weights) {
    Wishes wishes = Wishes.of(at.tree(), weights);
    assertThat(wishes.shut()).isEmpty();
    return PLANNER.plan(at, wishes.changes(), List.of(TestPool.coin("1")));
  }

  private static Map<Hash32, Weight> weightsOf(SelectionTree tree) {
    Map<Hash32, Weight> out = new HashMap<>();
    tree.members().forEach(member -> out.put(member.owner(), member.weight()));
    return out;
  }

  @Test
  void aChainOfTransactionsMakesThePoolAsWished() {
    PoolPosition at = TestPool.opened();
    for (Map<Hash32, Weight> wished :
        List.of(weights(0, 300, 1_000), weights(100, 400, 700), weights(0, 350, 2_000))) {
      List<PoolChange> changes = plan(at, wished);
      assertThat(changes).hasSizeGreaterThan(1);
      PoolPosition followed = at;
      for (PoolChange change : changes) {
        assertThat(ChangeLimits.size(change)).isLessThanOrEqualTo(9_000);
        followed = followed.after(change.step().transaction());
      }
      at = changes.get(changes.size() - 1).next();
      assertThat(followed.state()).isEqualTo(at.state());
      assertThat(weightsOf(at.tree())).isEqualTo(wished);
    }
    assertThat(Wishes.of(at.tree(), weights(0, 350, 2_000)).changes()).isEmpty();
  }

  @Test
  void eachTransactionSpendsWhatTheOneBeforeMakes() {
    List<PoolChange> changes = plan(TestPool.opened(), weights(0, 200, 5));
    for (int i = 1; i < changes.size(); i++) {
      var before = changes.get(i - 1).step().transaction().outputBoxes();
      assertThat(changes.get(i).step().inputBoxes()).containsExactly(before.get(0), before.get(2));
    }
  }

  @Test
  void whatMakesTheSumSmallerComesFirstSoThatItNeverPassesTheLargest() {
    PoolPosition at = TestPool.opened();
    Map<Hash32, Weight> first = new HashMap<>();
    Map<Hash32, Weight> second = new HashMap<>();
    for (int i = 0; i < 8; i++) {
      first.put(TestPool.owner(i), Weight.of(Weight.MAX / 8));
      second.put(TestPool.owner(i + 4), Weight.of(Weight.MAX / 8));
    }
    at = plan(at, first).get(0).next();
    List<WeightChange> changes = Wishes.of(at.tree(), second).changes();
    for (int i = 1; i <= changes.size(); i++) {
      at.tree().with(changes.subList(0, i));
    }
    assertThat(weightsOf(at.tree().with(changes))).isEqualTo(second);
  }

  @Test
  void whoCannotJoinForHisIndexEntryIsNamedAndStopsNobody() {
    Hash32 twin =
        new Hash32(
            TestPool.owner(0).bytes().slice(0, 5).plus(TestPool.owner(1).bytes().slice(5, 32)));
    Map<Hash32, Weight> wished = new HashMap<>(weights(0, 3, 10));
    wished.put(twin, Weight.of(4));
    Wishes wishes = Wishes.of(SelectionTree.empty(1), wished);
    assertThat(wishes.shut()).hasSize(1);
    assertThat(wishes.changes()).hasSize(3);

    Map<Hash32, Weight> later = new HashMap<>(weights(0, 3, 10));
    SelectionTree tree =
        SelectionTree.empty(1).with(Wishes.of(SelectionTree.empty(1), later).changes());
    later.put(twin, Weight.of(4));
    assertThat(Wishes.of(tree, later)).isEqualTo(new Wishes(List.of(), List.of(twin)));
  }

  @Test
  void weightsThatSumToTooMuchAreRefusedAsAWhole() {
    Map<Hash32, Weight> wished = new HashMap<>(weights(0, 3, Weight.MAX / 2));
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> Wishes.of(SelectionTree.empty(1), wished))
        .withMessageContaining("in all");
  }

  @Test
  void aChangeThatFitsNoTransactionIsRefused() {
    ChangePlanner tiny =
        new ChangePlanner(new ChangeLimits(3_000, 1_000_000), TestPool.FEE, TestPool.TIP);
    List<WeightChange> changes =
        new ArrayList<>(Wishes.of(SelectionTree.empty(1), weights(0, 3, 1)).changes());
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> tiny.plan(TestPool.opened(), changes, List.of(TestPool.coin("1"))))
        .withMessageContaining("not a single change fits");
  }

  @Test
  void theFeesOfAChainHaveToBeThere() {
    List<WeightChange> changes = Wishes.of(SelectionTree.empty(1), weights(0, 300, 1)).changes();
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(
            () -> PLANNER.plan(TestPool.opened(), changes, List.of(TestPool.coin("0.0012"))))
        .withMessageContaining("the boxes hold");
  }
}
