package org.leafpay.avl;

import org.leafpay.types.Bytes;

/** Leaves, or keys asked for, do not fit a tree: which rule, and which key. */
public final class LeafSetException extends IllegalArgumentException {
  private final LeafSetProblem problem;
  private final transient Bytes key;

  LeafSetException(LeafSetProblem problem, Bytes key) {
    super(problem.text() + ": " + key.hex());
    this.problem = problem;
    this.key = key;
  }

  public LeafSetProblem problem() {
    return problem;
  }

  /** The key of the first leaf that breaks the rule. */
  public Bytes key() {
    return key;
  }
}
