package org.leafpay.avl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.leafpay.types.Bytes;

/**
 * The opened part of a tree, as a proof gives it. Nodes lie in post-order, children before their
 * parent, so that loops do what recursion would: no proof can be too deep for the stack.
 */
final class ProofTree {
  private final List<ProofNode> postOrder;
  private final Directions directions;
  private final BitSet visited = new BitSet();

  private ProofTree(ProofReader.Parts parts) {
    this.postOrder = parts.postOrder();
    this.directions = parts.directions();
  }

  /** Reads a proof and checks everything that does not depend on the keys asked for. */
  static ProofTree read(TreeShape shape, TreeDigest digest, BatchProof proof) throws ProofRefusal {
    ProofTree tree = new ProofTree(ProofReader.read(shape, proof));
    ProofTreeRules.checkHeights(tree.postOrder, digest.height());
    ProofTreeRules.checkLeafOrder(tree.postOrder, shape);
    Bytes rootLabel = rootLabel(tree.postOrder);
    if (!rootLabel.equals(digest.rootLabel().bytes())) {
      throw new ProofRefusal(
          ProofProblem.DIGEST_MISMATCH, "want " + digest.rootLabel() + ", got " + rootLabel);
    }
    return tree;
  }

  /** The digest of the tree as it is now, after any {@link #replaceValue}. */
  TreeDigest digest(int height) {
    return TreeDigest.of(rootLabel(postOrder), height);
  }

  /**
   * Follows the next directions from the root down.
   *
   * @return the place of the leaf that holds {@code key}, or shows that no leaf does
   */
  int walkTo(Bytes key) throws ProofRefusal {
    int place = postOrder.size() - 1;
    while (postOrder.get(place) instanceof ProofNode.Internal internal) {
      visited.set(place);
      place = directions.nextIsLeft() ? internal.left() : internal.right();
    }
    if (!(postOrder.get(place) instanceof ProofNode.OpenLeaf open)) {
      throw new ProofRefusal(ProofProblem.NODE_MISSING, "on the way to key " + key);
    }
    boolean tellsOfKey = key.compareTo(open.leaf().key()) >= 0 && key.compareTo(open.nextKey()) < 0;
    if (!tellsOfKey) {
      throw new ProofRefusal(
          ProofProblem.OTHER_LEAF, "key " + key + " led to leaf " + open.leaf().key());
    }
    visited.set(place);
    return place;
  }

  /** The leaf at a place that {@link #walkTo} gave. */
  Leaf leafAt(int place) {
    return openLeafAt(place).leaf();
  }

  void replaceValue(int place, Bytes value) {
    ProofNode.OpenLeaf open = openLeafAt(place);
    postOrder.set(
        place, new ProofNode.OpenLeaf(new Leaf(open.leaf().key(), value), open.nextKey()));
  }

  private ProofNode.OpenLeaf openLeafAt(int place) {
    return (ProofNode.OpenLeaf) postOrder.get(place);
  }

  /** Refuses a proof that holds more than the walks so far needed. */
  void requireUsedUp() throws ProofRefusal {
    directions.requireUsedUp();
    for (int place = 0; place < postOrder.size(); place++) {
      boolean open = !(postOrder.get(place) instanceof ProofNode.Closed);
      if (open && !visited.get(place)) {
        throw new ProofRefusal(ProofProblem.NODE_UNUSED, "node " + place + " in post-order");
      }
    }
  }

  static Bytes rootLabel(List<ProofNode> postOrder) {
    LabelHasher hasher = new LabelHasher();
    List<Bytes> labels = new ArrayList<>(postOrder.size());
    for (ProofNode node : postOrder) {
      labels.add(label(node, labels, hasher));
    }
    return labels.get(labels.size() - 1);
  }

  private static Bytes label(ProofNode node, List<Bytes> labelsBelow, LabelHasher hasher) {
    if (node instanceof ProofNode.Closed closed) {
      return closed.label();
    }
    if (node instanceof ProofNode.OpenLeaf open) {
      return hasher.leaf(open.leaf(), open.nextKey());
    }
    ProofNode.Internal internal = (ProofNode.Internal) node;
    return hasher.internal(
        internal.balance(), labelsBelow.get(internal.left()), labelsBelow.get(internal.right()));
  }
}
