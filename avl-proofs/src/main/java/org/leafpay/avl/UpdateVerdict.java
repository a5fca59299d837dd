package org.leafpay.avl;

import java.util.function.Function;

/** What an update proof shows. */
public sealed interface UpdateVerdict {
  /** Calls the function of the case that holds. */
  <T> T match(Function<Proven, T> proven, Function<Refused, T> refused);

  /** The tree has this digest once the updates are done. */
  record Proven(TreeDigest after) implements UpdateVerdict {
    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return proven.apply(this);
    }
  }

  /** Nothing is shown: which rule is broken, and where. */
  record Refused(ProofProblem problem, String detail) implements UpdateVerdict {
    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
