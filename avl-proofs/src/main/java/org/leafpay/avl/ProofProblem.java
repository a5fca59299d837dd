package org.leafpay.avl;

/** Why a proof, or what it is asked to prove, is refused: one reason per rule. */
public enum ProofProblem {
  /** A key asked for is not as long as the tree's keys. */
  KEY_SIZE,
  /** A key asked for is one of the two that no leaf may use. */
  SENTINEL_KEY,
  /** A new value is not as long as the tree's values. */
  VALUE_SIZE,
  /** The keys asked for do not ascend strictly in unsigned order. */
  KEYS_NOT_ASCENDING,

  /** The proof ends inside a node, or before its end-of-tree mark. */
  TRUNCATED,
  /** A byte stands where a node starts, and is neither a mark nor a balance of -1, 0 or 1. */
  UNKNOWN_MARKER,
  /** An internal node has fewer than two nodes before it to take as children. */
  CHILD_MISSING,
  /** The nodes are none, or make up more than one tree. */
  NOT_ONE_ROOT,
  /** A node is deeper than the digest's height and the balances allow. */
  DEPTH_ABOVE_HEIGHT,
  /** A leaf is higher than the digest's height and the balances allow. */
  LEAF_ABOVE_GROUND,
  /** The keys of the leaves, and the next keys that they name, are not in order. */
  LEAF_ORDER,
  /** The nodes do not hash to the digest. */
  DIGEST_MISMATCH,

  /** The direction bits end before the last key is found. */
  DIRECTIONS_MISSING,
  /** The directions lead into a subtree of which the proof has only the label. */
  NODE_MISSING,
  /** The directions lead to a leaf that neither holds the key nor shows that none does. */
  OTHER_LEAF,
  /** A key to be updated is proven to be absent. */
  KEY_ABSENT,
  /** A key to be inserted is proven to be there. */
  KEY_PRESENT,
  /** The proof opens a node that no key needs. */
  NODE_UNUSED,
  /** Bytes or bits are left after the last direction. */
  DIRECTIONS_UNUSED
}
