package org.leafpay.avl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * Takes the bytes of a proof apart: nodes in post-order, an end mark, direction bits.
 *
 * <pre>
 *   03 label                      closed subtree
 *   02 [key] nextKey value        leaf; no key when the last leaf or closed subtree was a leaf,
 *                                 whose next key it then is
 *   ff | 00 | 01                  internal node: takes its right child, then its left one
 *   04                            end of the tree; the directions follow
 * </pre>
 */
final class ProofReader {
  private static final byte LEAF = 2;
  private static final byte CLOSED = 3;
  private static final byte END_OF_TREE = 4;

  private final TreeShape shape;
  private final Bytes proof;
  private final List<ProofNode> postOrder = new ArrayList<>();
  private final Deque<Integer> rootsSoFar = new ArrayDeque<>();
  private @Nullable Bytes keyOfNextLeaf;
  private int at;

  private ProofReader(TreeShape shape, Bytes proof) {
    this.shape = shape;
    this.proof = proof;
  }

  /** The nodes of one tree, its root last, and the directions that follow them. */
  record Parts(List<ProofNode> postOrder, Directions directions) {}

  static Parts read(TreeShape shape, BatchProof proof) throws ProofRefusal {
    return new ProofReader(shape, proof.bytes()).read();
  }

  private Parts read() throws ProofRefusal {
    byte marker = takeByte();
    while (marker != END_OF_TREE) {
      ProofNode node = takeNode(marker);
      rootsSoFar.push(postOrder.size());
      postOrder.add(node);
      marker = takeByte();
    }
    if (rootsSoFar.size() != 1) {
      throw new ProofRefusal(ProofProblem.NOT_ONE_ROOT, rootsSoFar.size() + " roots");
    }
    return new Parts(postOrder, new Directions(proof.slice(at, proof.size())));
  }

  private ProofNode takeNode(byte marker) throws ProofRefusal {
    return switch (marker) {
      case CLOSED -> takeClosed();
      case LEAF -> takeLeaf();
      case -1, 0, 1 -> takeInternal(marker);
      default ->
          throw new ProofRefusal(ProofProblem.UNKNOWN_MARKER, "byte " + marker + " at " + (at - 1));
    };
  }

  private ProofNode takeClosed() throws ProofRefusal {
    keyOfNextLeaf = null;
    return new ProofNode.Closed(take(Hash32.SIZE));
  }

  private ProofNode takeLeaf() throws ProofRefusal {
    Bytes key = keyOfNextLeaf == null ? take(shape.keySize()) : keyOfNextLeaf;
    Bytes nextKey = take(shape.keySize());
    keyOfNextLeaf = nextKey;
    return new ProofNode.OpenLeaf(new Leaf(key, take(shape.valueSize())), nextKey);
  }

  private ProofNode takeInternal(byte balance) throws ProofRefusal {
    if (rootsSoFar.size() < 2) {
      throw new ProofRefusal(ProofProblem.CHILD_MISSING, "internal node at " + (at - 1));
    }
    int right = rootsSoFar.pop();
    int left = rootsSoFar.pop();
    return new ProofNode.Internal(balance, left, right);
  }

  private byte takeByte() throws ProofRefusal {
    return take(1).at(0);
  }

  private Bytes take(int size) throws ProofRefusal {
    if (size > proof.size() - at) {
      throw new ProofRefusal(
          ProofProblem.TRUNCATED, "want " + size + " bytes at " + at + " of " + proof.size());
    }
    at += size;
    return proof.slice(at - size, at);
  }
}
