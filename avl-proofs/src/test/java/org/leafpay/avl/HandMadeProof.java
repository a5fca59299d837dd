package org.leafpay.avl;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.leafpay.types.Bytes;

/**
 * Writes a proof node by node, in post-order, and calculates the digest that it belongs to. Nothing
 * is checked: this is how an attacker writes one.
 */
final class HandMadeProof {
  private final List<Bytes> parts = new ArrayList<>();
  private final Deque<Bytes> labels = new ArrayDeque<>();
  private final LabelHasher hasher = new LabelHasher();
  private boolean leafBefore;

  HandMadeProof leaf(Bytes key, Bytes value, Bytes nextKey) {
    part(Bytes.of((byte) 2), leafBefore ? Bytes.EMPTY : key, nextKey, value);
    labels.push(hasher.leaf(new Leaf(key, value), nextKey));
    leafBefore = true;
    return this;
  }

  /** As {@link #leaf}, but with only its label in the proof. */
  HandMadeProof closedLeaf(Bytes key, Bytes value, Bytes nextKey) {
    return closed(hasher.leaf(new Leaf(key, value), nextKey));
  }

  HandMadeProof closed(Bytes label) {
    part(Bytes.of((byte) 3), label);
    labels.push(label);
    leafBefore = false;
    return this;
  }

  HandMadeProof internal(int balance) {
    part(Bytes.of((byte) balance));
    Bytes right = labels.pop();
    Bytes left = labels.pop();
    labels.push(hasher.internal((byte) balance, left, right));
    return this;
  }

  /** The whole proof, with direction bytes after the end mark. */
  BatchProof proof(int... directions) {
    part(Bytes.of((byte) 4));
    for (int direction : directions) {
      part(Bytes.of((byte) direction));
    }
    return new BatchProof(Bytes.concat(parts.toArray(Bytes[]::new)));
  }

  TreeDigest digest(int height) {
    return TreeDigest.of(labels.getFirst(), height);
  }

  private void part(Bytes... bytes) {
    parts.add(Bytes.concat(bytes));
  }
}
