package org.leafpay.avl;

import org.leafpay.types.Bytes;

/** A node of a proof. Children are named by their place in post-order, below the parent's own. */
sealed interface ProofNode {
  /** The root of a subtree that the proof leaves closed. */
  record Closed(Bytes label) implements ProofNode {}

  /** A leaf, with the key of the next leaf to its right. */
  record OpenLeaf(Leaf leaf, Bytes nextKey) implements ProofNode {}

  /** An internal node; {@code balance} is -1, 0 or 1: right height minus left height. */
  record Internal(byte balance, int left, int right) implements ProofNode {}
}
