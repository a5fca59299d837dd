package org.leafpay.avl;

import java.util.List;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.Tuple2;
import scala.collection.JavaConverters;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLProver;
import scorex.crypto.authds.avltree.batch.Insert;
import scorex.crypto.authds.avltree.batch.Lookup;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.authds.avltree.batch.Update;
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
    leaves.leaves().forEach(leaf -> perform(tree, new Insert(key(leaf), value(leaf))));
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
    return prove(keys.stream().map(key -> (Operation) new Lookup(key.toArray())).toList());
  }

  Proven proveUpdates(List<Leaf> updates) {
    return prove(updates.stream().map(ScryptoProver::update).toList());
  }

  /** A prover of the tree with {@code updates} made; this one keeps its tree. */
  ScryptoProver withUpdates(TreeShape shape, List<Leaf> updates) {
    synchronized (nodesLock) {
      Option<Tuple2> root = Option.apply(new Tuple2(tree.topNode(), tree.rootNodeHeight()));
      BatchAVLProver next = newTree(shape, root);
      updates.forEach(update -> perform(next, update(update)));
      next.generateProof();
      return new ScryptoProver(next, nodesLock);
    }
  }

  private Proven prove(List<Operation> operations) {
    Tuple2<byte[], byte[]> result;
    synchronized (nodesLock) {
      Try<Tuple2<byte[], byte[]>> attempt =
          tree.generateProofForOperations(
              JavaConverters.asScalaBufferConverter(operations).asScala());
      result = attempt.get();
    }
    return new Proven(new BatchProof(Bytes.of(result._1())), new TreeDigest(Bytes.of(result._2())));
  }

  private static BatchAVLProver newTree(TreeShape shape, Option root) {
    return new BatchAVLProver(
        shape.keySize(), Option.apply(shape.valueSize()), root, false, Blake2b256$.MODULE$);
  }

  private static void perform(BatchAVLProver tree, Operation operation) {
    ((Try<?>) tree.performOneOperation(operation)).get();
  }

  private static Operation update(Leaf leaf) {
    return new Update(key(leaf), value(leaf));
  }

  private static byte[] key(Leaf leaf) {
    return leaf.key().toArray();
  }

  private static byte[] value(Leaf leaf) {
    return leaf.value().toArray();
  }
}
