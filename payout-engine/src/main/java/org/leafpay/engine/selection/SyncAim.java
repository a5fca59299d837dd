package org.leafpay.engine.selection;

import java.util.List;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.sortition.selection.ChangePlanner;
import org.leafpay.sortition.selection.PoolChange;
import org.leafpay.sortition.selection.PoolFunds;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.sortition.selection.WeightChange;
import org.leafpay.sortition.selection.Wishes;

/**
 * Weights equal to scores; who has none leaves. A pool that was drawn from is opened when it may.
 */
final class SyncAim implements PoolAim {
  /** Fewer changes never fill a transaction: with 2,000,000 operators 101 joins do. */
  private static final int CHANGES_MIN = 50;

  private final ShareScores scores;
  private final PhaseAims phases;
  private final ChangeLimits limits;

  SyncAim(ShareScores scores, PhaseAims phases, ChangeLimits limits) {
    this.scores = scores;
    this.phases = phases;
    this.limits = limits;
  }

  @Override
  public Turn next(Moment at) {
    phases.requireOwner(at.position().state().ownerKey());
    List<WeightChange> changes = wishes(at.position()).changes();
    if (at.position().state().clock().phase() != PoolPhase.OPEN) {
      return changes.isEmpty() && !phases.mayUnlock(at) ? new Turn.Done() : phases.unlock(at);
    }
    if (changes.isEmpty()) {
      return new Turn.Done();
    }
    PoolFunds funds = at.funds().apply(1 + changes.size() / CHANGES_MIN);
    ChangePlanner planner = new ChangePlanner(limits, funds.fee(), at.now().tip());
    return new Turn.Steps(
        "change",
        planner.plan(at.position(), changes, funds.boxes()).stream().map(PoolChange::step).toList(),
        true);
  }

  /** What is to change, and who cannot join. */
  Wishes wishes(PoolPosition position) {
    return Wishes.of(position.tree(), weights(position).byOwner());
  }

  PoolWeights weights(PoolPosition position) {
    return PoolWeights.of(scores, position.state().weights().counts().divisor());
  }
}
