package org.leafpay.engine.selection;

import java.util.List;
import org.leafpay.sortition.selection.PoolStep;

/** What an aim wants next of a pool. */
sealed interface Turn {

  /** The pool is as it should be. */
  record Done() implements Turn {}

  /** Only blocks can help. */
  record Waiting(String reason) implements Turn {}

  /**
   * Transactions, each spending what the one before makes.
   *
   * @param kind in a word, for people
   * @param byOwner whether the pool's script wants its owner's signature
   */
  record Steps(String kind, List<PoolStep> steps, boolean byOwner) implements Turn {
    public Steps {
      steps = List.copyOf(steps);
    }

    static Steps one(String kind, PoolStep step, boolean byOwner) {
      return new Steps(kind, List.of(step), byOwner);
    }
  }
}
