package org.leafpay.avl;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.types.Bytes;

/** What a proof of several operations shows. */
public sealed interface OperationsVerdict {
  /** Calls the function of the case that holds. */
  <T> T match(Function<Proven, T> proven, Function<Refused, T> refused);

  /**
   * The operations can be done in this order.
   *
   * @param after the tree has this digest then
   * @param values what each operation found under its key before it was done
   */
  record Proven(TreeDigest after, List<Optional<Bytes>> values) implements OperationsVerdict {
    public Proven {
      values = List.copyOf(values);
    }

    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return proven.apply(this);
    }
  }

  /** Nothing is shown: which rule is broken, and where. */
  record Refused(ProofProblem problem, String detail) implements OperationsVerdict {
    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
