package org.leafpay.avl;

import org.leafpay.types.Bytes;

/**
 * The digest under which the nodes of some bytes hash right: what an attacker who chooses the
 * digest would post. It lets random bytes get past the hash, to the rules behind it.
 */
final class FittingDigest {
  private FittingDigest() {}

  /** Zeros for the label when the bytes hold no tree. */
  static TreeDigest of(TreeShape shape, BatchProof proof, int height) {
    try {
      return TreeDigest.of(ProofTree.rootLabel(ProofReader.read(shape, proof).postOrder()), height);
    } catch (ProofRefusal unreadable) {
      return TreeDigest.of(Bytes.of(new byte[32]), height);
    }
  }
}
