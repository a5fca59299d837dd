package org.leafpay.avl;

import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;

/**
 * Makes proofs about a set of leaves. Immutable, safe for several threads.
 *
 * <p>One proof serves ErgoScript's {@code getMany(keys, proof)} and {@code update(operations,
 * proof)} for the same keys in the same order. Each proof is checked, before it is handed out, by
 * scrypto's verifier (the one of the chain) and by {@link ProofVerifier}; if they or the leaves
 * disagree, {@link TreeDisagreementException} is thrown.
 */
public final class AuthenticatedTree {
  private final LeafSet leaves;
  private final TreeDigest digest;
  private final ScryptoProver prover;

  private AuthenticatedTree(LeafSet leaves, ScryptoProver prover) {
    this.leaves = leaves;
    this.digest = leaves.digest();
    this.prover = prover;
    requireSame("digest of scrypto's tree", digest, prover.digest());
  }

  /** Builds the tree twice, by insertions and in closed form, and compares the digests. */
  public static AuthenticatedTree of(LeafSet leaves) {
    return new AuthenticatedTree(leaves, ScryptoProver.of(leaves));
  }

  public LeafSet leaves() {
    return leaves;
  }

  public TreeDigest digest() {
    return digest;
  }

  /**
   * Proves the values of {@code keys}, which must ascend strictly in unsigned order. A key without
   * a leaf is proven to be absent.
   *
   * @throws LeafSetException when the keys do not fit the tree or do not ascend
   * @throws ProofTooLargeException when the proof exceeds {@link BatchProof#SIZE_MAX}
   */
  public BatchProof proveLookups(List<Bytes> keys) {
    LeafSet.requireAscending(leaves.shape(), keys);
    BatchProof proof = prover.proveLookups(keys).proof();
    List<Optional<Bytes>> want = keys.stream().map(leaves::value).toList();
    requireSame(
        "values by scrypto's verifier",
        Optional.of(want),
        ScryptoVerifier.lookups(leaves.shape(), digest, keys, proof));
    requireSame(
        "values by our verifier",
        new LookupVerdict.Proven(want),
        ProofVerifier.lookups(leaves.shape(), digest, keys, proof));
    return proof;
  }

  /**
   * Proves one leaf, or that there is none.
   *
   * @throws LeafSetException when the key does not fit the tree
   */
  public LeafProof proveLeaf(Bytes key) {
    return new LeafProof(leaves.shape(), key, proveLookups(List.of(key)));
  }

  /**
   * Proves that {@code updates} of existing leaves, in strictly ascending unsigned key order, lead
   * to the digest given back. This tree stays as it is: call it as often as needed, it costs time
   * in proportion to the proof, not to the tree.
   *
   * @throws LeafSetException when the updates do not fit the tree, do not ascend, or name a key
   *     without a leaf
   * @throws ProofTooLargeException when the proof exceeds {@link BatchProof#SIZE_MAX}
   */
  public ProvenUpdate proveUpdates(List<Leaf> updates) {
    leaves.requireUpdatable(updates);
    ScryptoProver.Proven proven = prover.proveUpdates(updates);
    requireSame(
        "digest by scrypto's verifier",
        Optional.of(proven.after()),
        ScryptoVerifier.digestAfter(leaves.shape(), digest, updates, proven.proof()));
    requireSame(
        "digest by our verifier",
        new UpdateVerdict.Proven(proven.after()),
        ProofVerifier.digestAfter(leaves.shape(), digest, updates, proven.proof()));
    return new ProvenUpdate(proven.proof(), digest, proven.after());
  }

  /**
   * The tree after {@code updates}; this one stays as it is. The digest is rebuilt from all leaves
   * and compared, so this costs time in proportion to the tree.
   *
   * @throws LeafSetException as {@link #proveUpdates}
   */
  public AuthenticatedTree withUpdates(List<Leaf> updates) {
    leaves.requireUpdatable(updates);
    return new AuthenticatedTree(
        leaves.withValues(updates), prover.withUpdates(leaves.shape(), updates));
  }

  static void requireSame(String what, Object want, Object got) {
    if (!want.equals(got)) {
      throw new TreeDisagreementException(what, want, got);
    }
  }
}
