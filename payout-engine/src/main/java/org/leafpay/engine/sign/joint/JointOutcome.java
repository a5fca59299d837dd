package org.leafpay.engine.sign.joint;

import java.util.List;
import org.leafpay.types.Bytes;

/** What the answers to a request come to. */
public sealed interface JointOutcome {
  /** All of them are right; sigma-state's verifier has seen the signature. */
  record Joined(JointProof proof) implements JointOutcome {}

  /** Nothing is wrong so far; of these keys there is no answer. */
  record Missing(List<Bytes> publicKeys) implements JointOutcome {
    public Missing {
      publicKeys = List.copyOf(publicKeys);
    }
  }

  /** The answers of these keys do not fit their commitments: nobody else spoiled it. */
  record Wrong(List<Bytes> publicKeys) implements JointOutcome {
    public Wrong {
      publicKeys = List.copyOf(publicKeys);
    }
  }
}
