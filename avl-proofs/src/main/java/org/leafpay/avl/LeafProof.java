package org.leafpay.avl;

import java.util.List;
import org.leafpay.types.Bytes;

/** A proof for one key, which a miner can keep and check by himself. */
public record LeafProof(TreeShape shape, Bytes key, BatchProof proof) {
  /** What the proof shows under {@code digest}: one value, or that the key is absent. */
  public LookupVerdict verify(TreeDigest digest) {
    return ProofVerifier.lookups(shape, digest, List.of(key), proof);
  }
}
