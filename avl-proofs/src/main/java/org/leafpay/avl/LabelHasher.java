package org.leafpay.avl;

import org.bouncycastle.crypto.digests.Blake2bDigest;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** Labels of nodes, blake2b256. Keeps a hash state between calls: for one thread at a time. */
final class LabelHasher {
  private static final byte LEAF_PREFIX = 0;
  private static final byte INTERNAL_PREFIX = 1;

  private final Blake2bDigest blake = new Blake2bDigest(8 * Hash32.SIZE);

  Bytes leaf(Leaf leaf, Bytes nextKey) {
    blake.update(LEAF_PREFIX);
    absorb(leaf.key());
    absorb(leaf.value());
    absorb(nextKey);
    return finish();
  }

  /** {@code balance} is the height of the right subtree minus that of the left one. */
  Bytes internal(byte balance, Bytes left, Bytes right) {
    blake.update(INTERNAL_PREFIX);
    blake.update(balance);
    absorb(left);
    absorb(right);
    return finish();
  }

  private void absorb(Bytes part) {
    blake.update(part.toArray(), 0, part.size());
  }

  private Bytes finish() {
    byte[] label = new byte[Hash32.SIZE];
    blake.doFinal(label, 0);
    return Bytes.of(label);
  }
}
