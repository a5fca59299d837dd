package org.leafpay.avl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;

/**
 * Checks proofs from a digest, the operations and the proof's bytes alone: no prover, store, node
 * or Scala library. Whatever the bytes are, the answer is a verdict, never an exception.
 *
 * <p>What is proven here is also accepted by scrypto's verifier, hence by ErgoScript. The opposite
 * does not hold: on purpose this verifier refuses what scrypto lets pass, so that to a digest and a
 * list of operations belongs at most one proof that is good:
 *
 * <ul>
 *   <li>keys that do not ascend strictly, and the same key twice
 *   <li>a balance other than -1, 0 and 1 ({@link ProofProblem#UNKNOWN_MARKER})
 *   <li>heights that do not fit the digest's, and with them any degenerate depth ({@link
 *       ProofProblem#DEPTH_ABOVE_HEIGHT}, {@link ProofProblem#LEAF_ABOVE_GROUND})
 *   <li>leaves out of order ({@link ProofProblem#LEAF_ORDER})
 *   <li>opened nodes that no key needs ({@link ProofProblem#NODE_UNUSED})
 *   <li>anything after the last direction ({@link ProofProblem#DIRECTIONS_UNUSED})
 * </ul>
 *
 * <p>A proof says what the tree under <em>this</em> digest holds. That the digest itself is well
 * made, no proof can say: rebuild it, see {@link LeafSet}.
 */
public final class ProofVerifier {
  private ProofVerifier() {}

  /** Checks what {@code proof} says of {@code keys}, which must ascend strictly, unsigned. */
  public static LookupVerdict lookups(
      TreeShape shape, TreeDigest digest, List<Bytes> keys, BatchProof proof) {
    try {
      return new LookupVerdict.Proven(provenValues(shape, digest, keys, proof));
    } catch (ProofRefusal refusal) {
      return new LookupVerdict.Refused(refusal.problem(), refusal.detail());
    }
  }

  /**
   * Calculates the digest after {@code updates} of leaves that exist; their keys must ascend
   * strictly, unsigned.
   */
  public static UpdateVerdict digestAfter(
      TreeShape shape, TreeDigest before, List<Leaf> updates, BatchProof proof) {
    try {
      return new UpdateVerdict.Proven(provenDigest(shape, before, updates, proof));
    } catch (ProofRefusal refusal) {
      return new UpdateVerdict.Refused(refusal.problem(), refusal.detail());
    }
  }

  private static List<Optional<Bytes>> provenValues(
      TreeShape shape, TreeDigest digest, List<Bytes> keys, BatchProof proof) throws ProofRefusal {
    checkKeys(shape, keys);
    ProofTree tree = ProofTree.read(shape, digest, proof);
    List<Optional<Bytes>> values = new ArrayList<>(keys.size());
    for (Bytes key : keys) {
      Leaf leaf = tree.leafAt(tree.walkTo(key));
      values.add(leaf.key().equals(key) ? Optional.of(leaf.value()) : Optional.empty());
    }
    tree.requireUsedUp();
    return values;
  }

  private static TreeDigest provenDigest(
      TreeShape shape, TreeDigest before, List<Leaf> updates, BatchProof proof)
      throws ProofRefusal {
    checkKeys(shape, updates.stream().map(Leaf::key).toList());
    checkValues(shape, updates);
    ProofTree tree = ProofTree.read(shape, before, proof);
    for (Leaf update : updates) {
      int place = tree.walkTo(update.key());
      if (!tree.leafAt(place).key().equals(update.key())) {
        throw new ProofRefusal(ProofProblem.KEY_ABSENT, "key " + update.key());
      }
      tree.replaceValue(place, update.value());
    }
    tree.requireUsedUp();
    return tree.digest(before.height());
  }

  private static void checkKeys(TreeShape shape, List<Bytes> keys) throws ProofRefusal {
    for (int i = 0; i < keys.size(); i++) {
      Bytes key = keys.get(i);
      if (key.size() != shape.keySize()) {
        throw new ProofRefusal(
            ProofProblem.KEY_SIZE, "want " + shape.keySize() + " bytes, got " + key.size());
      }
      if (shape.isSentinel(key)) {
        throw new ProofRefusal(ProofProblem.SENTINEL_KEY, "key " + key);
      }
      if (i > 0 && key.compareTo(keys.get(i - 1)) <= 0) {
        throw new ProofRefusal(
            ProofProblem.KEYS_NOT_ASCENDING, "key " + key + " after " + keys.get(i - 1));
      }
    }
  }

  private static void checkValues(TreeShape shape, List<Leaf> updates) throws ProofRefusal {
    for (Leaf update : updates) {
      if (update.value().size() != shape.valueSize()) {
        throw new ProofRefusal(
            ProofProblem.VALUE_SIZE,
            "want " + shape.valueSize() + " bytes, got " + update.value().size());
      }
    }
  }
}
