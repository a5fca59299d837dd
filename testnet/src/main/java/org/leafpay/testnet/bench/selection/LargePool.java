package org.leafpay.testnet.bench.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.SelectionTree;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.testnet.bench.BenchKey;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * A pool of any size, as it is after everybody has joined in batches. All have the same weight, so
 * that the positions which a seed draws are known before anybody is there: who joins in the batch
 * of such a position has a key of his own, since the committee must sign; the others share a key
 * behind different locks, which is much faster to make.
 */
final class LargePool {
  static final int DRAWS = 7;

  private static final int BATCH = 4_096;
  private static final long WEIGHT = 1_000;
  private static final int OTHER_ADDRESS = 100_000_000;
  private static final Hash32 SEED = SyntheticChain.idOf("seed of the measured pool");
  private static final ThrowawayKey SHARED = ThrowawayKey.of(1, "operators that are never drawn");

  private final PoolStory story;
  private final int operators;
  private final Set<Integer> drawnBatches = new TreeSet<>();
  private SelectionTree tree;

  private LargePool(PoolStory story, int operators, SelectionTree empty) {
    this.story = story;
    this.operators = operators;
    this.tree = empty;
    for (int draw = 0; draw < DRAWS; draw++) {
      long position = ScriptDraw.number(SEED, draw, operators * WEIGHT) / WEIGHT;
      drawnBatches.add((int) position / BATCH);
    }
  }

  static LargePool of(PoolStory story, int operators) {
    LargePool pool = new LargePool(story, operators, story.opened().tree());
    for (int first = 0; first < operators; first += BATCH) {
      List<WeightChange> joins = new ArrayList<>();
      for (int i = first; i < Math.min(operators, first + BATCH); i++) {
        joins.add(pool.joining(i));
      }
      pool.tree = pool.tree.with(joins);
    }
    return pool;
  }

  /**
   * Among two million there are some who share their index entry by chance: such an operator takes
   * another address.
   */
  private WeightChange joining(int operator) {
    WeightChange join = wish(operator, WEIGHT);
    return tree.hasRoomFor(join.owner()) ? join : wish(operator + OTHER_ADDRESS, WEIGHT);
  }

  int operators() {
    return operators;
  }

  SelectionTree tree() {
    return tree;
  }

  WeightChange wish(int operator, long weight) {
    return new WeightChange(script(operator).hash(), Weight.of(weight));
  }

  PropositionBytes script(int operator) {
    return drawnBatches.contains(operator / BATCH)
        ? PropositionBytes.payToPublicKey(key(operator).publicKey())
        : SHARED.scriptLockedUntil(BlockHeight.of(operator));
  }

  private static BenchKey key(int operator) {
    return PoolStory.operator(operator);
  }

  /** The script and the key of a drawn member. */
  record Known(PropositionBytes script, BenchKey key) {}

  Known known(Hash32 owner) {
    for (int batch : drawnBatches) {
      for (int i = batch * BATCH; i < Math.min(operators, (batch + 1) * BATCH); i++) {
        if (script(i).hash().equals(owner)) {
          return new Known(script(i), key(i));
        }
      }
    }
    throw new IllegalStateException("not drawn: " + owner);
  }

  /** Where weights can be changed. */
  PoolPosition open() {
    return at(story.opened().state().with(tree.weights()));
  }

  /** Where members can be drawn. */
  PoolPosition seeded() {
    PoolBox open = story.opened().state().with(tree.weights());
    return at(
        open.with(open.clock().lockedAt(PoolStory.OPENED).in(PoolPhase.SEEDED), Optional.of(SEED)));
  }

  private PoolPosition at(PoolBox state) {
    Box box =
        state.candidate(PoolStory.OPENED).in(new TxId(SyntheticChain.idOf("measured pool")), 0);
    return PoolPosition.of(box, tree);
  }
}
