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
 *   <li>keys that do not ascend strictly, and the same key twice; only {@link #operations} takes
 *       them as they come
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

  /**
   * Checks operations in the order given, in which keys may come again. At most one proof for them
   * is good; whether the list itself is the only one that leads to the digest is another question.
   */
  public static OperationsVerdict operations(
      TreeShape shape, TreeDigest before, List<TreeOperation> operations, BatchProof proof) {
    try {
      return provenOperations(shape, before, operations, proof);
    } catch (ProofRefusal refusal) {
      return new OperationsVerdict.Refused(refusal.problem(), refusal.detail());
    }
  }

  private static List<Optional<Bytes>> provenValues(
      TreeShape shape, TreeDigest digest, List<Bytes> keys, BatchProof proof) throws ProofRefusal {
    OperationRules.checkAscending(shape, keys);
    ProofTree tree = ProofTree.read(shape, digest, proof);
    List<TreeOperation> lookups =
        keys.stream().<TreeOperation>map(TreeOperation.Lookup::new).toList();
    return valuesOnTheWay(tree, lookups);
  }

  private static TreeDigest provenDigest(
      TreeShape shape, TreeDigest before, List<Leaf> updates, BatchProof proof)
      throws ProofRefusal {
    OperationRules.checkAscending(shape, updates.stream().map(Leaf::key).toList());
    List<TreeOperation> operations =
        updates.stream().<TreeOperation>map(TreeOperation.Update::new).toList();
    return provenOperations(shape, before, operations, proof).after();
  }

  private static OperationsVerdict.Proven provenOperations(
      TreeShape shape, TreeDigest before, List<TreeOperation> operations, BatchProof proof)
      throws ProofRefusal {
    OperationRules.checkSizes(shape, operations);
    ProofTree tree = ProofTree.read(shape, before, proof);
    List<Optional<Bytes>> values = valuesOnTheWay(tree, operations);
    return new OperationsVerdict.Proven(tree.digest(), values);
  }

  /** Does the operations, and tells what each of them found. */
  private static List<Optional<Bytes>> valuesOnTheWay(
      ProofTree tree, List<TreeOperation> operations) throws ProofRefusal {
    List<Optional<Bytes>> values = new ArrayList<>(operations.size());
    for (TreeOperation operation : operations) {
      List<Integer> path = tree.walkTo(operation.key());
      Leaf leaf = tree.leafAt(path);
      boolean present = leaf.key().equals(operation.key());
      OperationRules.checkPossible(operation, present);
      if (operation instanceof TreeOperation.Insert insert) {
        tree.insert(path, insert.leaf());
      } else if (operation instanceof TreeOperation.Update update) {
        tree.replaceValue(path, update.leaf().value());
      }
      values.add(present ? Optional.of(leaf.value()) : Optional.empty());
    }
    tree.requireUsedUp();
    return values;
  }
}
