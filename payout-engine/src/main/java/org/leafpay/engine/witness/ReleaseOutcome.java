package org.leafpay.engine.witness;

import java.util.List;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.TxId;

/** What became of the wish to give the operator his fee. */
public sealed interface ReleaseOutcome {
  /** The members are not drawn yet, or the chain is read again. */
  record Early(String reason) implements ReleaseOutcome {}

  /**
   * Too few members show a commitment that can be used.
   *
   * @param got how many do
   * @param want how many have to
   */
  record TooFew(int got, int want) implements ReleaseOutcome {}

  /** These members are asked now. */
  record Asked(Hash32 request, List<Bytes> keys) implements ReleaseOutcome {
    public Asked {
      keys = List.copyOf(keys);
    }
  }

  /** These members have not answered. */
  record Waiting(Hash32 request, List<Bytes> keys) implements ReleaseOutcome {
    public Waiting {
      keys = List.copyOf(keys);
    }
  }

  /** These members have answered something wrong: nothing was sent. */
  record Spoiled(Hash32 request, List<Bytes> keys) implements ReleaseOutcome {
    public Spoiled {
      keys = List.copyOf(keys);
    }
  }

  /** The transaction was sent. */
  record Sent(TxId id, SubmitResult result) implements ReleaseOutcome {}

  /** It is too late for the committee. */
  record Late() implements ReleaseOutcome {}

  /** The fee is released, or taken back. */
  record Done(TxId by, boolean released) implements ReleaseOutcome {}
}
