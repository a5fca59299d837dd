package org.leafpay.avl;

import java.util.List;

/**
 * Inserts leaves into the opened part of a tree and keeps it balanced, as scrypto does.
 *
 * <p>Whatever is rotated keeps the place of its top, so that no parent has to be told; what is new
 * goes behind all other nodes. A rotation touches only nodes on the way to the new leaf, which are
 * open.
 */
final class ProofGrowth {
  private final List<ProofNode> nodes;

  ProofGrowth(List<ProofNode> nodes) {
    this.nodes = nodes;
  }

  /**
   * Puts a leaf to the right of the one that shows that its key is absent.
   *
   * @param path places from the root to that leaf
   * @return whether the tree is higher now
   */
  boolean insert(List<Integer> path, Leaf leaf) {
    int place = path.get(path.size() - 1);
    ProofNode.OpenLeaf neighbour = (ProofNode.OpenLeaf) nodes.get(place);
    int left = append(new ProofNode.OpenLeaf(neighbour.leaf(), leaf.key()));
    int right = append(new ProofNode.OpenLeaf(leaf, neighbour.nextKey()));
    nodes.set(place, new ProofNode.Internal((byte) 0, left, right));
    boolean higher = true;
    for (int i = path.size() - 2; i >= 0 && higher; i--) {
      higher = grow(path.get(i), path.get(i + 1));
    }
    return higher;
  }

  private int append(ProofNode node) {
    nodes.add(node);
    return nodes.size() - 1;
  }

  /** Takes in that a child is one higher; returns whether the node itself is. */
  private boolean grow(int place, int child) {
    ProofNode.Internal node = internalAt(place);
    boolean left = node.left() == child;
    int balance = node.balance() + (left ? -1 : 1);
    if (balance < -1 || balance > 1) {
      rotate(place, left);
      return false;
    }
    nodes.set(place, new ProofNode.Internal((byte) balance, node.left(), node.right()));
    return balance != 0;
  }

  /** {@code left} is the side that is two higher. */
  private void rotate(int place, boolean left) {
    Side side = new Side(left);
    ProofNode.Internal top = internalAt(place);
    int heavyAt = side.near(top);
    ProofNode.Internal heavy = internalAt(heavyAt);
    if (heavy.balance() == side.sign()) {
      nodes.set(heavyAt, side.node(0, side.far(heavy), side.far(top)));
      nodes.set(place, side.node(0, side.near(heavy), heavyAt));
      return;
    }
    int middleAt = side.far(heavy);
    ProofNode.Internal middle = internalAt(middleAt);
    int heavyBalance = middle.balance() == -side.sign() ? side.sign() : 0;
    int topBalance = middle.balance() == side.sign() ? -side.sign() : 0;
    nodes.set(heavyAt, side.node(heavyBalance, side.near(heavy), side.near(middle)));
    nodes.set(middleAt, side.node(topBalance, side.far(middle), side.far(top)));
    nodes.set(place, side.node(0, heavyAt, middleAt));
  }

  private ProofNode.Internal internalAt(int place) {
    return (ProofNode.Internal) nodes.get(place);
  }

  /** A rotation and its mirror image: {@code near} is the side that is too high. */
  private record Side(boolean left) {
    int sign() {
      return left ? -1 : 1;
    }

    int near(ProofNode.Internal node) {
      return left ? node.left() : node.right();
    }

    int far(ProofNode.Internal node) {
      return left ? node.right() : node.left();
    }

    ProofNode node(int balance, int near, int far) {
      return new ProofNode.Internal((byte) balance, left ? near : far, left ? far : near);
    }
  }
}
