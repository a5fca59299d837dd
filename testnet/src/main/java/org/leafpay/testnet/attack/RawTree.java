package org.leafpay.testnet.attack;

import java.util.List;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.TreeDigest;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLProver;
import scorex.crypto.authds.avltree.batch.Insert;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.authds.avltree.batch.Update;
import scorex.crypto.hash.Blake2b256$;

/** Proofs of what {@code avl-proofs} refuses to prove: keys in any order, and more than once. */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class RawTree {
  private RawTree() {}

  /** A proof, and the digest it leads to. */
  record Proven(Bytes proof, TreeDigest after) {}

  /**
   * Proves updates of a tree.
   *
   * @param base all leaves of the tree
   */
  static Proven update(LeafSet base, List<Leaf> updates) {
    BatchAVLProver tree =
        new BatchAVLProver(
            base.shape().keySize(),
            Option.apply(base.shape().valueSize()),
            Option.empty(),
            false,
            Blake2b256$.MODULE$);
    base.leaves()
        .forEach(leaf -> perform(tree, new Insert(leaf.key().toArray(), leaf.value().toArray())));
    // What was inserted would otherwise be part of the proof.
    tree.generateProof();
    updates.forEach(
        leaf -> perform(tree, new Update(leaf.key().toArray(), leaf.value().toArray())));
    Bytes proof = Bytes.of(tree.generateProof());
    return new Proven(proof, new TreeDigest(Bytes.of(tree.digest())));
  }

  private static void perform(BatchAVLProver tree, Operation operation) {
    ((Try<?>) tree.performOneOperation(operation)).get();
  }
}
