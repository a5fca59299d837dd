package org.leafpay.contracts.layout;

import org.leafpay.avl.TreeDigest;
import org.leafpay.avl.TreeShape;

/**
 * What an AvlTree register says: the digest, what may be done to the tree, and its lengths.
 *
 * @param flags bits: 1 insert, 2 update, 4 remove
 */
public record TreeRegister(TreeDigest digest, int flags, TreeShape shape) {
  /** Values may change, keys may neither come nor go. */
  public static final int UPDATE_ONLY = 2;

  /** Values may change and keys may come; none may go. */
  public static final int INSERT_AND_UPDATE = 3;
}
