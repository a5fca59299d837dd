package org.leafpay.sortition.selection;

import java.util.List;
import java.util.Optional;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.draw.Drawing;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.types.BlockHeight;

/** The steps between two changes of a pool: its weights stand, a seed comes, it opens again. */
public final class PoolPhases {
  /**
   * The script wants the lock height to be that of the block that holds the transaction, or at most
   * ten above it; so it stays good for ten blocks.
   */
  private static final int LOCK_AHEAD = 10;

  private PoolPhases() {}

  /**
   * Fixes the weights and the height whose header gives the seed. The owner signs it.
   *
   * @throws SelectionException when the pool is not open, or nobody in it has any weight
   */
  public static PoolStep lock(PoolPosition at, PoolFunds funds, BlockHeight tip) {
    at.requirePhase(PoolPhase.OPEN);
    SelectionException.require(
        at.state().weights().counts().totalWeight() > 0, () -> "nobody in the pool can be drawn");
    PoolClock locked = at.state().clock().lockedAt(tip.plus(LOCK_AHEAD));
    return step(at, at.state().with(locked, Optional.empty()), funds, tip);
  }

  /**
   * Writes the seed into the pool's box. Anybody may do it and has no choice: a header decides.
   *
   * @param drawing the header of the pool's seed height
   * @throws SelectionException when the pool is not locked
   */
  public static PoolStep seed(PoolPosition at, Drawing drawing, PoolFunds funds, BlockHeight tip) {
    at.requirePhase(PoolPhase.LOCKED);
    PoolClock seeded = at.state().clock().in(PoolPhase.SEEDED);
    PoolBox next =
        at.state()
            .with(seeded, Optional.of(ScriptDraw.seed(drawing.id().hash(), at.box().id().hash())));
    return at.step(next, PoolWitness.ofHeaders(drawing.headers()), funds, tip);
  }

  /** Whether the owner may open a pool in the next block: it was seeded, and members had time. */
  public static boolean isOpenToOwner(PoolBox pool, BlockHeight tip) {
    return pool.clock().phase() == PoolPhase.SEEDED
        && tip.value() >= pool.clock().seedHeight().value() + pool.clock().rhythm().ownerWindow();
  }

  /** Whether anybody may open a pool in the next block. */
  public static boolean isOpenToAll(PoolBox pool, BlockHeight tip) {
    return pool.clock().phase() != PoolPhase.OPEN
        && tip.value() >= pool.clock().seedHeight().value() + pool.clock().rhythm().timeout();
  }

  /**
   * Opens a pool for changes; its seed is gone. The owner signs it, or nobody when the time is out.
   *
   * @throws SelectionException when it is too early for the owner too
   */
  public static PoolStep unlock(PoolPosition at, PoolFunds funds, BlockHeight tip) {
    SelectionException.require(
        isOpenToOwner(at.state(), tip) || isOpenToAll(at.state(), tip),
        () ->
            "the pool is %s since %s, the chain is at %s"
                .formatted(at.state().clock().phase(), at.state().clock().seedHeight(), tip));
    PoolClock open = at.state().clock().in(PoolPhase.OPEN);
    return step(at, at.state().with(open, Optional.empty()), funds, tip);
  }

  private static PoolStep step(PoolPosition at, PoolBox next, PoolFunds funds, BlockHeight tip) {
    return at.step(next, PoolWitness.ofHeaders(List.of()), funds, tip);
  }
}
