package org.leafpay.avl;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leafpay.types.Bytes;

/**
 * A tree that starts empty and lives on: leaves come and values change, and each change is proven
 * to those who only have the digest. Its shape, and so its digest, depends on the order in which
 * leaves came; there is no other way to it than that way.
 *
 * <p>Immutable: a change gives another tree, which shares with this one what it did not touch. Safe
 * for several threads. A change costs time in proportion to what it touches; each leaf takes about
 * 290 bytes of memory. Proofs are checked twice before they are handed out, as those of {@link
 * AuthenticatedTree}.
 */
public final class GrowingTree {
  private final TreeShape shape;
  private final ScryptoProver prover;

  private GrowingTree(TreeShape shape, ScryptoProver prover) {
    this.shape = shape;
    this.prover = prover;
  }

  /** The tree without leaves. */
  public static GrowingTree empty(TreeShape shape) {
    return new GrowingTree(shape, ScryptoProver.of(LeafSet.of(shape, List.of())));
  }

  public TreeShape shape() {
    return shape;
  }

  public TreeDigest digest() {
    return prover.digest();
  }

  /** The value under {@code key}, or nothing when no leaf has this key. */
  public Optional<Bytes> value(Bytes key) {
    return prover.value(key);
  }

  /**
   * A change with its proof.
   *
   * @param after the tree when it is done
   */
  public record Grown(BatchProof proof, GrowingTree after) {}

  /**
   * Inserts leaves in the order given, with a proof as ErgoScript's {@code insert} takes it.
   *
   * @throws LeafSetException when a leaf does not fit the tree, or its key is there already
   * @throws ProofTooLargeException when the proof exceeds {@link BatchProof#SIZE_MAX}
   */
  public Grown insert(List<Leaf> leaves) {
    requireAbsent(leaves);
    return proven(inserts(leaves));
  }

  /**
   * Gives leaves other values in the order given. The proof serves ErgoScript's {@code getMany} and
   * {@code update} for these keys in this order.
   *
   * @throws LeafSetException when a leaf does not fit the tree, its key is not there, or comes
   *     twice
   * @throws ProofTooLargeException when the proof exceeds {@link BatchProof#SIZE_MAX}
   */
  public Grown update(List<Leaf> leaves) {
    requirePresent(leaves);
    Grown grown = proven(updates(leaves));
    requireLookups(leaves.stream().map(Leaf::key).toList(), grown.proof());
    return grown;
  }

  /** As {@link #insert}, without a proof: faster, and of any size. */
  public GrowingTree inserted(List<Leaf> leaves) {
    requireAbsent(leaves);
    return new GrowingTree(shape, prover.advance(shape, inserts(leaves)).after());
  }

  /** As {@link #update}, without a proof: faster, and of any size. */
  public GrowingTree updated(List<Leaf> leaves) {
    requirePresent(leaves);
    return new GrowingTree(shape, prover.advance(shape, updates(leaves)).after());
  }

  /**
   * Proves values under keys, or their absence, in the order given; keys may come again.
   *
   * @throws LeafSetException when a key does not fit the tree
   * @throws ProofTooLargeException when the proof exceeds {@link BatchProof#SIZE_MAX}
   */
  public BatchProof proveLookups(List<Bytes> keys) {
    keys.forEach(key -> LeafSet.requireKeyFits(shape, key));
    BatchProof proof = prover.proveLookups(keys).proof();
    requireLookups(keys, proof);
    return proof;
  }

  private Grown proven(List<TreeOperation> operations) {
    ScryptoProver.Advanced advanced = prover.advance(shape, operations);
    BatchProof proof = new BatchProof(advanced.proof());
    OperationsVerdict.Proven want =
        new OperationsVerdict.Proven(advanced.after().digest(), valuesBefore(operations));
    requireVerdicts(want, operations, proof);
    return new Grown(proof, new GrowingTree(shape, advanced.after()));
  }

  private void requireLookups(List<Bytes> keys, BatchProof proof) {
    List<TreeOperation> lookups =
        keys.stream().<TreeOperation>map(TreeOperation.Lookup::new).toList();
    requireVerdicts(new OperationsVerdict.Proven(digest(), valuesBefore(lookups)), lookups, proof);
  }

  private List<Optional<Bytes>> valuesBefore(List<TreeOperation> operations) {
    return operations.stream().map(operation -> value(operation.key())).toList();
  }

  private void requireVerdicts(
      OperationsVerdict.Proven want, List<TreeOperation> operations, BatchProof proof) {
    AuthenticatedTree.requireSame(
        "operations by scrypto's verifier",
        Optional.of(want),
        ScryptoVerifier.operations(shape, digest(), operations, proof));
    AuthenticatedTree.requireSame(
        "operations by our verifier",
        want,
        ProofVerifier.operations(shape, digest(), operations, proof));
  }

  private void requireAbsent(List<Leaf> leaves) {
    for (Leaf leaf : requireOnce(leaves)) {
      if (value(leaf.key()).isPresent()) {
        throw new LeafSetException(LeafSetProblem.DUPLICATE_KEY, leaf.key());
      }
    }
  }

  private void requirePresent(List<Leaf> leaves) {
    for (Leaf leaf : requireOnce(leaves)) {
      if (value(leaf.key()).isEmpty()) {
        throw new LeafSetException(LeafSetProblem.UNKNOWN_KEY, leaf.key());
      }
    }
  }

  private List<Leaf> requireOnce(List<Leaf> leaves) {
    Set<Bytes> seen = new HashSet<>();
    for (Leaf leaf : leaves) {
      LeafSet.requireFits(shape, leaf);
      if (!seen.add(leaf.key())) {
        throw new LeafSetException(LeafSetProblem.DUPLICATE_KEY, leaf.key());
      }
    }
    return leaves;
  }

  private static List<TreeOperation> inserts(List<Leaf> leaves) {
    return leaves.stream().<TreeOperation>map(TreeOperation.Insert::new).toList();
  }

  private static List<TreeOperation> updates(List<Leaf> leaves) {
    return leaves.stream().<TreeOperation>map(TreeOperation.Update::new).toList();
  }
}
