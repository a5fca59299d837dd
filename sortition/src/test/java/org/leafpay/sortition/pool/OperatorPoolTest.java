package org.leafpay.sortition.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.draw.StateDraw;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.sortition.weight.WeightException;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.Score;

class OperatorPoolTest {
  private static final Hash32 SEED =
      Hash32.ofHex("ff39d6cca87853892d2854566e883008bc000000000000000000000000000000");
  private static final Bytes ANN = Bytes.ofHex("aa");
  private static final Bytes BOB = Bytes.ofHex("bb");
  private static final Bytes EVE = Bytes.ofHex("ee");
  private static final Weight ONE = Weight.of(1);

  @Test
  void drawsTheGroupsThatKeepsContractDraws() {
    Bytes pool = Bytes.ofHex("5fbdb2315678afecb367f032d93f642f64180aa3");
    assertThat(ids(keepPool().selectGroup(3, StateDraw.keccak(SEED, pool))))
        .containsExactly(1, 3, 1);
    assertThat(ids(keepPool().selectGroup(3, StateDraw.keccak(SEED, Bytes.of(new byte[20])))))
        .containsExactly(1, 2, 3);
    assertThat(
            ids(keepPool().selectGroup(3, StateDraw.blake2b(SEED, Hash32.ofHex("11".repeat(32))))))
        .containsExactly(1, 1, 1);
  }

  /** Stakes of 20,000, 22,000 and 24,000 by a divisor of 2,000. */
  private static OperatorPool keepPool() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, Weight.of(Score.of(20_000), 2_000));
    pool.join(BOB, Weight.of(Score.of(22_000), 2_000));
    pool.join(EVE, Weight.of(Score.of(24_000), 2_000));
    pool.lock();
    return pool;
  }

  @Test
  void aGroupMayBeLargerThanThePool() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, ONE);
    pool.lock();
    assertThat(ids(pool.selectGroup(5, range -> range - 1))).containsExactly(1, 1, 1, 1, 1);
  }

  @Test
  void positionsFillFromTheLeftAndAHoleStaysWhileThereIsRoom() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, Weight.of(0x1234));
    pool.join(BOB, Weight.of(0x9876));
    pool.update(ANN, Weight.ZERO);
    assertThat(pool.join(EVE, Weight.of(0xdead)).position()).isEqualTo(2);
    assertThat(pool.tree().total()).isEqualTo(0x17723);
    assertThat(pool.tree().weightAt(0)).isEqualTo(Weight.ZERO);
  }

  @Test
  void anIndexPointsAtWhoeverHasThatPartOfTheWeight() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, Weight.of(451));
    pool.join(BOB, Weight.of(1_984));
    pool.lock();
    assertThat(pool.selectGroup(1, range -> 450).get(0).position()).isZero();
    assertThat(pool.selectGroup(1, range -> 451).get(0).position()).isEqualTo(1);
  }

  @Test
  void theRightEndShrinksWhenTheLastLeaves() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, ONE);
    pool.join(BOB, ONE);
    pool.update(BOB, Weight.ZERO);
    assertThat(pool.join(EVE, ONE).position()).isEqualTo(1);
  }

  @Test
  void holesAreUsedWhenTheRightEndIsReachedTheLastLeftFirst() {
    OperatorPool pool = new OperatorPool(4);
    for (int i = 0; i < 3; i++) {
      pool.join(Bytes.ofLong(i), ONE);
    }
    assertThatExceptionOfType(PoolException.class)
        .isThrownBy(() -> pool.join(ANN, ONE))
        .withMessage("the pool is full");
    pool.update(Bytes.ofLong(0), Weight.ZERO);
    pool.update(Bytes.ofLong(1), Weight.ZERO);
    assertThat(pool.join(ANN, ONE).position()).isEqualTo(1);
    assertThat(pool.join(BOB, ONE).position()).isZero();
  }

  @Test
  void anIdIsKeptOverLeavingAndComingBack() {
    OperatorPool pool = new OperatorPool();
    assertThat(pool.join(ANN, ONE).id()).isEqualTo(1);
    assertThat(pool.join(BOB, ONE).id()).isEqualTo(2);
    pool.update(ANN, Weight.ZERO);
    assertThat(pool.find(ANN)).isEmpty();
    assertThat(pool.join(EVE, ONE).id()).isEqualTo(3);
    assertThat(pool.join(ANN, ONE).id()).isEqualTo(1);
    assertThat(ids(pool.operators())).containsExactly(2, 3, 1);
  }

  @Test
  void nothingChangesWhileThePoolIsLocked() {
    OperatorPool pool = keepPool();
    refused("the pool is locked", () -> pool.join(Bytes.ofHex("cc"), ONE));
    refused("the pool is locked", () -> pool.update(ANN, ONE));
    refused("the pool is locked", pool::lock);
    pool.unlock();
    refused("the pool is not locked", pool::unlock);
    refused("groups are drawn from a locked pool", () -> pool.selectGroup(1, range -> 0));
    pool.update(ANN, ONE);
    assertThat(pool.tree().total()).isEqualTo(24);
  }

  @Test
  void refusesWhoIsInWhoIsNotAndWhoHasNoWeight() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, ONE);
    refused("is in the pool already", () -> pool.join(ANN, ONE));
    refused("is not in the pool", () -> pool.update(BOB, ONE));
    refused("has no weight", () -> pool.join(BOB, Weight.ZERO));
    pool.update(ANN, Weight.ZERO);
    pool.lock();
    refused("nobody in the pool can be drawn", () -> pool.selectGroup(1, range -> 0));
  }

  @Test
  void whatDoesNotFitUsesNoPositionUp() {
    OperatorPool pool = new OperatorPool();
    pool.join(ANN, Weight.of(Weight.MAX));
    assertThatExceptionOfType(WeightException.class).isThrownBy(() -> pool.join(BOB, ONE));
    pool.update(ANN, ONE);
    assertThat(pool.join(BOB, ONE)).isEqualTo(new Operator(BOB, 2, 1, ONE));
  }

  /** Each of 49 operators within four standard deviations of his part of a million draws. */
  @Test
  void everybodyIsDrawnAsOftenAsHisWeightSays() {
    OperatorPool pool = new OperatorPool();
    for (int weight = 101; weight <= 149; weight++) {
      pool.join(Bytes.ofLong(weight), Weight.of(weight));
    }
    int draws = 1_000_000;
    long[] hits = new long[49];
    long total = pool.tree().total();
    for (int draw = 0; draw < draws; draw++) {
      hits[pool.tree().pick(ScriptDraw.number(SEED, draw, total))]++;
    }
    for (int i = 0; i < hits.length; i++) {
      double chance = (101.0 + i) / total;
      double deviation = Math.sqrt(draws * chance * (1 - chance));
      assertThat((double) hits[i])
          .isBetween(draws * chance - 4 * deviation, draws * chance + 4 * deviation);
    }
  }

  private static void refused(String reason, Runnable call) {
    assertThatExceptionOfType(PoolException.class)
        .isThrownBy(call::run)
        .withMessageContaining(reason);
  }

  private static List<Integer> ids(List<Operator> group) {
    return group.stream().map(Operator::id).toList();
  }
}
