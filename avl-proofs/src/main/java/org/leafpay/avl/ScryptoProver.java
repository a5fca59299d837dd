package org.leafpay.avl;

import java.util.List;
import java.util.Optional;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLProver;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.hash.Blake2b256$;

/**
 * scrypto's prover, and the only place that knows its types.
 *
 * <p>It marks nodes while it proves, and the tree after an update shares nodes with the tree before
 * it. So provers that descend from one another share a lock, and an operation must never fail half
 * way: whoever calls has checked the keys.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class ScryptoProver {
  private final BatchAVLProver tree;
  private final Object nodesLock;

  private ScryptoProver(BatchAVLProver tree, Object nodesLock) {
    this.tree = tree;
    this.nodesLock = nodesLock;
  }

  record Proven(BatchProof proof, TreeDigest after) {}

  static ScryptoProver of(LeafSet leaves) {
    BatchAVLProver tree = newTree(leaves.shape(), Option.empty());
    leaves.leaves().forEach(leaf -> perform(tree, new TreeOperation.Insert(leaf)));
    // What was inserted would otherwise be part of the first proof.
    tree.generateProof();
    return new ScryptoProver(tree, new Object());
  }

  TreeDigest digest() {
    synchronized (nodesLock) {
      return new TreeDigest(Bytes.of(tree.digest()));
    }
  }

  Proven proveLookups(List<Bytes> keys) {
    return prove(keys.stream().<TreeOperation>map(TreeOperation.Lookup::new).toList());
  }

  Proven proveUpdates(List<Leaf> updates) {
    return prove(updates.stream().<TreeOperation>map(TreeOperation.Update::new).toList());
  }

  /** A prover of the tree with {@code updates} made; this one keeps its tree. */
  ScryptoProver withUpdates(TreeShape shape, List<Leaf> updates) {
    return advance(shape, updates.stream().<TreeOperation>map(TreeOperation.Update::new).toList())
        .after();
  }

  /**
   * A prover of the tree when some operations are done.
   *
   * @param proof of these operations; may be too long for a {@link BatchProof}
   */
  record Advanced(ScryptoProver after, Bytes proof) {}

  /** Does operations, which must all be possible; this prover keeps its tree. */
  Advanced advance(TreeShape shape, List<TreeOperation> operations) {
    synchronized (nodesLock) {
      Option<Tuple2> root = Option.apply(new Tuple2(tree.topNode(), tree.rootNodeHeight()));
      BatchAVLProver next = newTree(shape, root);
      operations.forEach(operation -> perform(next, operation));
      Bytes proof = Bytes.of(next.generateProof());
      return new Advanced(new ScryptoProver(next, nodesLock), proof);
    }
  }

  /** The value under {@code key}, or nothing when no leaf has this key. */
  Optional<Bytes> value(Bytes key) {
    synchronized (nodesLock) {
      Option<byte[]> value = tree.unauthenticatedLookup(key.toArray());
      return value.isEmpty() ? Optional.empty() : Optional.of(Bytes.of(value.get()));
    }
  }

  private Proven prove(List<TreeOperation> operations) {
    List<Operation> scrypto = operations.stream().map(ScryptoOperation::of).toList();
    Tuple2<byte[], byte[]> result;
    synchronized (nodesLock) {
      Try<Tuple2<byte[], byte[]>> attempt =
          tree.generateProofForOperations(JavaConverters.asScalaBufferConverter(scrypto).asScala());
      result = attempt.get();
    }
    return new Proven(new BatchProof(Bytes.of(result._1())), new TreeDigest(Bytes.of(result._2())));
  }

  private static BatchAVLProver newTree(TreeShape shape, Option root) {
    return new BatchAVLProver(
        shape.keySize(), Option.apply(shape.valueSize()), root, false, Blake2b256$.MODULE$);
  }

  private static void perform(BatchAVLProver tree, TreeOperation operation) {
    ((Try<?>) tree.performOneOperation(ScryptoOperation.of(operation))).get();
  }
}
