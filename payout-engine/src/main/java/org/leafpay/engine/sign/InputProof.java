package org.leafpay.engine.sign;

import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.sign.joint.JointProof;

/** What an input's script wants beside its context variables. */
public sealed interface InputProof {
  /** No signature: the script is true or false by itself. */
  InputProof NONE = new None();

  /** No signature. */
  record None() implements InputProof {}

  /** A signature by {@code key}: a payment to it, or a script that ends in it. */
  record SignedBy(OperatorKey key) implements InputProof {}

  /** A signature that the owners of several keys have made together. */
  record JoinedBy(JointProof proof) implements InputProof {}

  static InputProof signedBy(OperatorKey key) {
    return new SignedBy(key);
  }

  static InputProof joinedBy(JointProof proof) {
    return new JoinedBy(proof);
  }
}
