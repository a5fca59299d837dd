package org.leafpay.avl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLVerifier;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.hash.Blake2b256$;

/**
 * scrypto's verifier, which decides on chain. It says no, and does not say why.
 *
 * <p>It is recursive, and not safe against a degenerate proof by itself; {@link BatchProof} keeps
 * what comes here shorter than the stack can bear (under 2,000 levels).
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class ScryptoVerifier {
  private final Quiet verifier;

  private ScryptoVerifier(TreeShape shape, TreeDigest digest, BatchProof proof) {
    this.verifier = new Quiet(shape, digest, proof);
  }

  /** The values under {@code keys}, in order, or nothing when the proof is refused. */
  static Optional<List<Optional<Bytes>>> lookups(
      TreeShape shape, TreeDigest digest, List<Bytes> keys, BatchProof proof) {
    List<TreeOperation> lookups =
        keys.stream().<TreeOperation>map(TreeOperation.Lookup::new).toList();
    return operations(shape, digest, lookups, proof).map(OperationsVerdict.Proven::values);
  }

  /** The digest after {@code updates}, or nothing when the proof is refused. */
  static Optional<TreeDigest> digestAfter(
      TreeShape shape, TreeDigest before, List<Leaf> updates, BatchProof proof) {
    List<TreeOperation> operations =
        updates.stream().<TreeOperation>map(TreeOperation.Update::new).toList();
    return operations(shape, before, operations, proof).map(OperationsVerdict.Proven::after);
  }

  /** What {@code operations} find and lead to, or nothing when the proof is refused. */
  static Optional<OperationsVerdict.Proven> operations(
      TreeShape shape, TreeDigest before, List<TreeOperation> operations, BatchProof proof) {
    ScryptoVerifier scrypto = new ScryptoVerifier(shape, before, proof);
    List<Optional<Bytes>> values = new ArrayList<>();
    for (TreeOperation operation : operations) {
      Try<Option<byte[]>> answer = scrypto.perform(ScryptoOperation.of(operation));
      if (answer.isFailure()) {
        return Optional.empty();
      }
      Option<byte[]> value = answer.get();
      values.add(value.isEmpty() ? Optional.empty() : Optional.of(Bytes.of(value.get())));
    }
    return scrypto.digest().map(after -> new OperationsVerdict.Proven(after, values));
  }

  private Try<Option<byte[]>> perform(Operation operation) {
    return verifier.performOneOperation(operation);
  }

  private Optional<TreeDigest> digest() {
    Option<byte[]> digest = verifier.digest();
    return digest.isEmpty()
        ? Optional.empty()
        : Optional.of(new TreeDigest(Bytes.of(digest.get())));
  }

  /** Does not print a stack trace for each proof that is refused. */
  private static final class Quiet extends BatchAVLVerifier {
    Quiet(TreeShape shape, TreeDigest digest, BatchProof proof) {
      super(
          digest.bytes().toArray(),
          proof.bytes().toArray(),
          shape.keySize(),
          Option.apply(shape.valueSize()),
          Option.empty(),
          Option.empty(),
          Blake2b256$.MODULE$);
    }

    @Override
    public void logError(Throwable refused) {}
  }
}
