package org.leafpay.avl;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.types.Bytes;

/** What a lookup proof shows. */
public sealed interface LookupVerdict {
  /** Calls the function of the case that holds. */
  <T> T match(Function<Proven, T> proven, Function<Refused, T> refused);

  /** One value per key asked for, in the same order; nothing for a key proven to be absent. */
  record Proven(List<Optional<Bytes>> values) implements LookupVerdict {
    public Proven {
      values = List.copyOf(values);
    }

    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return proven.apply(this);
    }
  }

  /** Nothing is shown: which rule is broken, and where. */
  record Refused(ProofProblem problem, String detail) implements LookupVerdict {
    @Override
    public <T> T match(Function<Proven, T> proven, Function<Refused, T> refused) {
      return refused.apply(this);
    }
  }
}
