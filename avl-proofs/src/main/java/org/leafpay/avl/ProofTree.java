package org.leafpay.avl;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.leafpay.types.Bytes;

/**
 * The opened part of a tree, as a proof gives it: children before their parent, the root last,
 * until leaves are inserted.
 */
final class ProofTree {
  private final List<ProofNode> nodes;
  private final int root;
  private final Directions directions;
  private final BitSet visited = new BitSet();
  private int height;

  private ProofTree(ProofReader.Parts parts, int height) {
    this.nodes = parts.postOrder();
    this.root = nodes.size() - 1;
    this.directions = parts.directions();
    this.height = height;
  }

  /** Reads a proof and checks everything that does not depend on the keys asked for. */
  static ProofTree read(TreeShape shape, TreeDigest digest, BatchProof proof) throws ProofRefusal {
    ProofTree tree = new ProofTree(ProofReader.read(shape, proof), digest.height());
    ProofTreeRules.checkHeights(tree.nodes, digest.height());
    ProofTreeRules.checkLeafOrder(tree.nodes, shape);
    Bytes rootLabel = rootLabel(tree.nodes);
    if (!rootLabel.equals(digest.rootLabel().bytes())) {
      throw new ProofRefusal(
          ProofProblem.DIGEST_MISMATCH, "want " + digest.rootLabel() + ", got " + rootLabel);
    }
    return tree;
  }

  /** The digest of the tree as it is now. */
  TreeDigest digest() {
    return TreeDigest.of(new Labels(nodes).of(root), height);
  }

  /**
   * Follows the next directions from the root down.
   *
   * @return places from the root to the leaf that holds {@code key}, or shows that no leaf does
   */
  List<Integer> walkTo(Bytes key) throws ProofRefusal {
    List<Integer> path = new ArrayList<>();
    int place = root;
    while (nodes.get(place) instanceof ProofNode.Internal internal) {
      path.add(place);
      visited.set(place);
      place = directions.nextIsLeft() ? internal.left() : internal.right();
    }
    if (!(nodes.get(place) instanceof ProofNode.OpenLeaf open)) {
      throw new ProofRefusal(ProofProblem.NODE_MISSING, "on the way to key " + key);
    }
    boolean tellsOfKey = key.compareTo(open.leaf().key()) >= 0 && key.compareTo(open.nextKey()) < 0;
    if (!tellsOfKey) {
      throw new ProofRefusal(
          ProofProblem.OTHER_LEAF, "key " + key + " led to leaf " + open.leaf().key());
    }
    path.add(place);
    visited.set(place);
    return path;
  }

  /** The leaf at the end of a path that {@link #walkTo} gave. */
  Leaf leafAt(List<Integer> path) {
    return openLeafAt(path).leaf();
  }

  void replaceValue(List<Integer> path, Bytes value) {
    ProofNode.OpenLeaf open = openLeafAt(path);
    nodes.set(
        last(path), new ProofNode.OpenLeaf(new Leaf(open.leaf().key(), value), open.nextKey()));
  }

  /** Puts a leaf behind the one that shows that its key is absent. */
  void insert(List<Integer> path, Leaf leaf) {
    if (new ProofGrowth(nodes).insert(path, leaf)) {
      height++;
    }
  }

  private ProofNode.OpenLeaf openLeafAt(List<Integer> path) {
    return (ProofNode.OpenLeaf) nodes.get(last(path));
  }

  private static int last(List<Integer> path) {
    return path.get(path.size() - 1);
  }

  /** Refuses a proof that holds more than the walks so far needed. */
  void requireUsedUp() throws ProofRefusal {
    directions.requireUsedUp();
    for (int place = 0; place <= root; place++) {
      boolean open = !(nodes.get(place) instanceof ProofNode.Closed);
      if (open && !visited.get(place)) {
        throw new ProofRefusal(ProofProblem.NODE_UNUSED, "node " + place + " in post-order");
      }
    }
  }

  static Bytes rootLabel(List<ProofNode> postOrder) {
    return new Labels(postOrder).of(postOrder.size() - 1);
  }

  /** Recursive: the rules bound the depth by the height, which is one byte. */
  private record Labels(List<ProofNode> nodes, LabelHasher hasher) {
    Labels(List<ProofNode> nodes) {
      this(nodes, new LabelHasher());
    }

    Bytes of(int place) {
      ProofNode node = nodes.get(place);
      if (node instanceof ProofNode.Closed closed) {
        return closed.label();
      }
      if (node instanceof ProofNode.OpenLeaf open) {
        return hasher.leaf(open.leaf(), open.nextKey());
      }
      ProofNode.Internal internal = (ProofNode.Internal) node;
      Bytes left = of(internal.left());
      return hasher.internal(internal.balance(), left, of(internal.right()));
    }
  }
}
