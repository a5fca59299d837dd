package org.leafpay.engine.sign.joint;

import java.util.List;
import org.leafpay.types.Bytes;

/**
 * A signature by all of several keys, as an input carries it.
 *
 * @param publicKeys in the order in which the script names them, 33 bytes each
 * @param bytes 24 of the challenge, and 32 for each key
 */
public record JointProof(List<Bytes> publicKeys, Bytes bytes) {
  public JointProof {
    publicKeys = List.copyOf(publicKeys);
  }

  /** Whether sigma-state's verifier takes it for a signature of {@code message}. */
  public boolean isOf(Bytes message) {
    return SchnorrTree.isSignature(publicKeys, message, bytes);
  }
}
