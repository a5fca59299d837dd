package org.leafpay.avl;

import java.util.List;
import org.leafpay.types.Bytes;

/**
 * The tree that AVL+ insertion in ascending key order makes, in closed form: no rotations are
 * replayed.
 *
 * <p>Insertions at the right end keep every left subtree perfect. Of N leaves, the negative
 * sentinel among them, the left subtree holds L: the largest power of two with 3L &lt; 2N. The
 * right subtree is the same form of the other N - L.
 *
 * <pre>
 *   N = 5 (sentinel and a b c d):      o
 *                                    /   \
 *                                   o     o
 *                                  / \   / \
 *                                 -∞  a b   o
 *                                          / \
 *                                         c   d
 * </pre>
 */
final class CanonicalTree {
  private final TreeShape shape;
  private final List<Leaf> leaves;
  private final LabelHasher hasher = new LabelHasher();

  private CanonicalTree(LeafSet set) {
    this.shape = set.shape();
    this.leaves = set.leaves();
  }

  static TreeDigest digest(LeafSet set) {
    Subtree root = new CanonicalTree(set).subtree(0, set.size() + 1);
    return TreeDigest.of(root.label, root.height);
  }

  private record Subtree(Bytes label, int height) {}

  private Subtree subtree(int firstLeaf, int leafCount) {
    if (leafCount == 1) {
      return new Subtree(hasher.leaf(leafAt(firstLeaf), nextKeyAt(firstLeaf)), 0);
    }
    int leftCount = leftLeafCount(leafCount);
    Subtree left = subtree(firstLeaf, leftCount);
    Subtree right = subtree(firstLeaf + leftCount, leafCount - leftCount);
    byte balance = (byte) (right.height - left.height);
    return new Subtree(
        hasher.internal(balance, left.label, right.label), 1 + Math.max(left.height, right.height));
  }

  private static int leftLeafCount(int leafCount) {
    return (int) Long.highestOneBit((2L * leafCount - 1) / 3);
  }

  private Leaf leafAt(int index) {
    return index == 0 ? new Leaf(shape.lowestKey(), shape.lowestValue()) : leaves.get(index - 1);
  }

  private Bytes nextKeyAt(int index) {
    return index == leaves.size() ? shape.highestKey() : leaves.get(index).key();
  }
}
