package org.leafpay.avl;

import java.util.List;
import org.leafpay.types.Bytes;

/**
 * What holds in every well-made tree. scrypto's verifier does not look at these: a proof that
 * breaks them belongs to a digest that was not made by insertions.
 */
final class ProofTreeRules {
  private ProofTreeRules() {}

  /**
   * From the digest's height and the balances follows the height of each node: leaves must stand at
   * 0. This also bounds the depth of a proof by the digest's height.
   */
  static void checkHeights(List<ProofNode> postOrder, int rootHeight) throws ProofRefusal {
    int[] heights = new int[postOrder.size()];
    int root = postOrder.size() - 1;
    heights[root] = rootHeight;
    for (int place = root; place >= 0; place--) {
      ProofNode node = postOrder.get(place);
      if (heights[place] < 0) {
        throw new ProofRefusal(ProofProblem.DEPTH_ABOVE_HEIGHT, "height " + rootHeight);
      }
      if (node instanceof ProofNode.OpenLeaf && heights[place] > 0) {
        throw new ProofRefusal(ProofProblem.LEAF_ABOVE_GROUND, "height " + heights[place]);
      }
      if (node instanceof ProofNode.Internal internal) {
        heights[internal.left()] = heights[place] - (internal.balance() > 0 ? 2 : 1);
        heights[internal.right()] = heights[place] - (internal.balance() < 0 ? 2 : 1);
      }
    }
  }

  /**
   * Left to right, each leaf's key is below the next key that it names, which is the key of the
   * leaf that follows it, or below that key when a closed subtree lies between. The first leaf has
   * the negative sentinel, the last one names the positive one.
   */
  static void checkLeafOrder(List<ProofNode> postOrder, TreeShape shape) throws ProofRefusal {
    Bytes bound = shape.lowestKey();
    boolean closedBetween = false;
    for (ProofNode node : postOrder) {
      if (node instanceof ProofNode.Closed) {
        closedBetween = true;
      } else if (node instanceof ProofNode.OpenLeaf open) {
        checkFollows(bound, open.leaf().key(), closedBetween);
        checkFollows(open.leaf().key(), open.nextKey(), true);
        bound = open.nextKey();
        closedBetween = false;
      }
    }
    checkFollows(bound, shape.highestKey(), closedBetween);
  }

  private static void checkFollows(Bytes bound, Bytes key, boolean strictlyAbove)
      throws ProofRefusal {
    boolean inOrder = strictlyAbove ? bound.compareTo(key) < 0 : bound.equals(key);
    if (!inOrder) {
      String wanted = strictlyAbove ? "a key above " : "the key ";
      throw new ProofRefusal(ProofProblem.LEAF_ORDER, "want " + wanted + bound + ", got " + key);
    }
  }
}
