package org.leafpay.engine.selection;

import org.leafpay.contracts.layout.PoolClock;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.chain.DrawView;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.sortition.selection.PoolPhases;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;

/** Locks, seeds and opens a pool. */
final class PhaseAims {
  /** A block with so many on top is not often replaced, and waiting for them costs nothing. */
  private static final int SEED_DEPTH = 3;

  private final NodeDrawing drawing;
  private final OperatorKey key;

  PhaseAims(NodeDrawing drawing, OperatorKey key) {
    this.drawing = drawing;
    this.key = key;
  }

  /** From an open pool to a seeded one; one that is locked already is seeded. */
  Turn draw(PoolAim.Moment at) {
    requireOwner(at.position().state().ownerKey());
    if (phase(at) != PoolPhase.OPEN) {
      return seed(at);
    }
    PoolStep lock = PoolPhases.lock(at.position(), at.funds().apply(1), at.now().tip());
    return Turn.Steps.one("lock", lock, true);
  }

  /** The header of the seed height into the pool's box: anybody may. */
  Turn seed(PoolAim.Moment at) {
    return switch (phase(at)) {
      case OPEN -> throw new PoolHeldException("the pool is open: there is nothing to seed");
      case SEEDED -> new Turn.Done();
      case LOCKED -> seedLocked(at);
    };
  }

  private Turn seedLocked(PoolAim.Moment at) {
    BlockHeight seedHeight = clock(at).seedHeight();
    DrawView view = drawing.at(seedHeight);
    if (view instanceof DrawView.Decided decided
        && !seedHeight.plus(SEED_DEPTH).isAfter(decided.tip())) {
      return Turn.Steps.one(
          "seed",
          PoolPhases.seed(at.position(), decided.drawing(), at.funds().apply(1), decided.tip()),
          false);
    }
    if (view instanceof DrawView.Gone) {
      throw new PoolHeldException(
          "block %s is too far back to be shown: nobody has seeded the pool in time, open it"
              .formatted(seedHeight));
    }
    return new Turn.Waiting("the seed, block %s with %d on top".formatted(seedHeight, SEED_DEPTH));
  }

  /** To an open pool: its owner may when members had their time, anybody when the time is out. */
  Turn unlock(PoolAim.Moment at) {
    if (phase(at) == PoolPhase.OPEN) {
      return new Turn.Done();
    }
    if (!mayUnlock(at)) {
      throw new PoolBusyException(busy(at));
    }
    PoolStep unlock = PoolPhases.unlock(at.position(), at.funds().apply(1), at.now().tip());
    return Turn.Steps.one("unlock", unlock, !isOpenToAll(at));
  }

  boolean mayUnlock(PoolAim.Moment at) {
    boolean openToOwner = PoolPhases.isOpenToOwner(at.position().state(), at.now().tip());
    return isOpenToAll(at) || (isOwner(at) && openToOwner);
  }

  private static boolean isOpenToAll(PoolAim.Moment at) {
    return PoolPhases.isOpenToAll(at.position().state(), at.now().tip());
  }

  private static String busy(PoolAim.Moment at) {
    PoolClock clock = clock(at);
    BlockHeight toAll = clock.seedHeight().plus(clock.rhythm().timeout());
    BlockHeight toOwner = clock.seedHeight().plus(clock.rhythm().ownerWindow());
    String who =
        clock.phase() == PoolPhase.SEEDED
            ? "its owner opens it after block %s, anybody after %s".formatted(toOwner, toAll)
            : "anybody opens it after block %s, or its owner once it is seeded".formatted(toAll);
    return "the pool is %s in epoch %d and the chain at %s: %s"
        .formatted(PoolStatus.text(clock.phase()), clock.epoch(), at.now().tip(), who);
  }

  /**
   * Refuses whoever is not the owner.
   *
   * @param ownerKey the pool's
   */
  void requireOwner(Bytes ownerKey) {
    if (!ownerKey.equals(key.publicKey())) {
      throw new PoolHeldException(
          "the pool belongs to key %s, this is key %s".formatted(ownerKey, key.publicKey()));
    }
  }

  private boolean isOwner(PoolAim.Moment at) {
    return at.position().state().ownerKey().equals(key.publicKey());
  }

  private static PoolPhase phase(PoolAim.Moment at) {
    return clock(at).phase();
  }

  private static PoolClock clock(PoolAim.Moment at) {
    return at.position().state().clock();
  }
}
