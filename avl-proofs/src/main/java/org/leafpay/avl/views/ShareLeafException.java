package org.leafpay.avl.views;

import org.leafpay.types.Bytes;

/** A leaf was taken for a miner's leaf of a share-state tree and is none. */
public final class ShareLeafException extends IllegalArgumentException {
  private final ShareLeafProblem problem;
  private final transient Bytes key;

  ShareLeafException(ShareLeafProblem problem, Bytes key) {
    super(problem.text() + ": leaf " + key.hex());
    this.problem = problem;
    this.key = key;
  }

  public ShareLeafProblem problem() {
    return problem;
  }

  /** The key of the leaf. */
  public Bytes key() {
    return key;
  }
}
