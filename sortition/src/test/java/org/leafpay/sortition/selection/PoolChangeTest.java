package org.leafpay.sortition.selection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolCounts;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedTransaction;

class PoolChangeTest {
  private static final PoolPosition POOL =
      change(TestPool.opened(), wish(0, 10), wish(1, 20), wish(2, 30)).next();

  private static WeightChange wish(int owner, long weight) {
    return new WeightChange(TestPool.owner(owner), Weight.of(weight));
  }

  private static PoolChange change(PoolPosition at, WeightChange... changes) {
    return PoolChange.of(at, List.of(changes), TestPool.funds(), TestPool.TIP);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("is not in the pool", List.of(wish(9, 0))),
        Arguments.of("is to change twice", List.of(wish(0, 5), wish(0, 6))),
        Arguments.of("nothing would change", List.of(wish(0, 10))),
        Arguments.of("nothing would change", List.of()),
        Arguments.of("the sum of all weights", List.of(wish(9, Weight.MAX))),
        Arguments.of("the sum of all weights", List.of(wish(0, Weight.MAX - 49))));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void aChangeThatTheScriptWouldRefuseIsNotBuilt(String reason, List<WeightChange> changes) {
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> PoolChange.of(POOL, changes, TestPool.funds(), TestPool.TIP))
        .withMessageContaining(reason);
  }

  @Test
  void theLargestSumIsTaken() {
    PoolChange change = change(POOL, wish(0, Weight.MAX - 50));
    assertThat(change.next().tree().counts().totalWeight()).isEqualTo(Weight.MAX);
  }

  @Test
  void weightThatMovesWithinAWordTouchesNothingAboveIt() {
    PoolChange change = change(POOL, wish(0, 15), wish(1, 15));
    assertThat(change.extent()).isEqualTo(new PoolChange.Extent(1, 0));
    assertThat(change.next().state().weights().root()).isEqualTo(POOL.state().weights().root());
    assertThat(change.next().state().weights().digest())
        .isNotEqualTo(POOL.state().weights().digest());
  }

  @Test
  void whoReturnsGetsAnotherPositionAndTheOneHeLeftStaysFree() {
    PoolPosition left = change(POOL, wish(0, 0)).next();
    int position = POOL.tree().find(TestPool.owner(0)).orElseThrow().position();
    assertThat(left.tree().find(TestPool.owner(0))).isEmpty();
    assertThat(left.tree().freedPositions(5)).containsExactly(position);

    PoolPosition back = change(left, wish(0, 7), wish(8, 9)).next();

    assertThat(back.tree().counts()).isEqualTo(new PoolCounts(5, 4, 66, 2000));
    assertThat(back.tree().find(TestPool.owner(0)).orElseThrow().position()).isGreaterThan(2);
    assertThat(back.tree().members()).hasSize(4);
  }

  @Test
  void positionsAreUsedAgainWhenTheRightEndIsUsedUp() {
    SelectionTree full = SelectionTree.empty(1, 10).with(wishes(0, 10, 5));
    List<Integer> freed =
        Stream.of(2, 4, 7)
            .map(owner -> full.find(TestPool.owner(owner)).orElseThrow().position())
            .sorted()
            .toList();
    SelectionTree left = full.with(List.of(wish(2, 0), wish(4, 0), wish(7, 0)));
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> left.with(wishes(20, 24, 5)))
        .withMessageContaining("the pool is full");

    List<WeightChange> joins = List.of(wish(4, 9), wish(20, 8), wish(21, 7));
    ProvenEdit proven = ProvenEdit.of(left, EditPlan.of(left, joins));

    SelectionTree after = proven.after();
    assertThat(after.counts()).isEqualTo(new PoolCounts(10, 10, 7 * 5 + 24, 1));
    assertThat(proven.witness().change().firstBorn()).isEqualTo(3);
    assertThat(
            joins.stream()
                .map(WeightChange::owner)
                .sorted(Comparator.comparing(EntryKey::ofOwner))
                .map(owner -> after.find(owner).orElseThrow().position()))
        .isEqualTo(freed);
    assertThat(ObservedChange.after(left, proven.witness()).weights()).isEqualTo(after.weights());
  }

  private static List<WeightChange> wishes(int from, int to, long weight) {
    return IntStream.range(from, to).mapToObj(i -> wish(i, weight)).toList();
  }

  @Test
  void ownersWhoShareAnIndexEntryCannotBothJoin() {
    Hash32 twin =
        new Hash32(
            TestPool.owner(0).bytes().slice(0, 5).plus(TestPool.owner(1).bytes().slice(5, 32)));
    assertThat(POOL.tree().find(twin)).isEmpty();
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> change(POOL, new WeightChange(twin, Weight.of(1))))
        .withMessageContaining("shares his index entry");
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(
            () -> change(TestPool.opened(), wish(0, 1), new WeightChange(twin, Weight.of(1))))
        .withMessageContaining("shares his index entry");
  }

  @Test
  void aPositionIsOnlyTakenWithTheTreeThatItsBoxCommitsTo() {
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> PoolPosition.of(POOL.box(), SelectionTree.empty(2000)));
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> PoolPosition.of(TestPool.coin("1"), POOL.tree()))
        .withMessageContaining("another script");
  }

  @Test
  void aWitnessThatDoesNotFitTheTreeIsNotFollowed() {
    PoolChange change = change(POOL, wish(0, 15), wish(9, 5));
    UnsignedTransaction honest = change.step().transaction();
    PoolWitness witness = PoolWitness.read(honest.inputs().get(0).extension());
    for (PoolWitness other :
        List.of(
            new PoolWitness(witness.keys().subList(0, 2), witness.change(), witness.others()),
            new PoolWitness(witness.keys(), witness.change(), List.of()),
            new PoolWitness(
                witness.keys(), witness.change(), List.of(TestPool.owner(8).bytes())))) {
      assertThatExceptionOfType(SelectionException.class)
          .isThrownBy(() -> POOL.after(TestPool.told(honest, other)));
    }
    assertThat(POOL.after(honest).tree().weights()).isEqualTo(change.next().tree().weights());
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> change.next().after(honest))
        .withMessageContaining("not the pool's");
  }

  @Test
  void moneyAndTokensOfTheOwnerAreLookedAt() {
    PoolFunds poor = new PoolFunds(List.of(TestPool.coin("0.001")), TestPool.FEE);
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> PoolChange.of(POOL, List.of(wish(0, 1)), poor, TestPool.TIP))
        .withMessageContaining("the boxes hold");
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> new PoolFunds(List.of(POOL.box()), TestPool.FEE))
        .withMessageContaining("holds tokens");
    assertThatExceptionOfType(SelectionException.class)
        .isThrownBy(() -> new PoolFunds(List.of(), TestPool.FEE));
    BoxCandidate next = change(POOL, wish(0, 1)).step().transaction().outputs().get(0);
    assertThat(PoolBox.read(next).value()).isEqualTo(POOL.state().value());
  }
}
