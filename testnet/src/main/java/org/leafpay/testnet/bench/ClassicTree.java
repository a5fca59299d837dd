package org.leafpay.testnet.bench;

import java.util.List;
import org.leafpay.avl.Leaf;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import scala.Option;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLProver;
import scorex.crypto.authds.avltree.batch.Insert;
import scorex.crypto.authds.avltree.batch.Update;
import scorex.crypto.hash.Blake2b256$;

/**
 * A tree whose values may have any length, so that its proofs tell the length of each: what {@code
 * avl-proofs} leaves out on purpose. For the baseline only.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class ClassicTree {
  private final BatchAVLProver tree;

  /** Inserts {@code leaves} in the order given. */
  ClassicTree(List<Leaf> leaves) {
    tree =
        new BatchAVLProver(Hash32.SIZE, Option.empty(), Option.empty(), false, Blake2b256$.MODULE$);
    leaves.forEach(leaf -> perform(new Insert(leaf.key().toArray(), leaf.value().toArray())));
    // What was inserted would otherwise be part of the first proof.
    tree.generateProof();
  }

  Bytes digest() {
    return Bytes.of(tree.digest());
  }

  /** Changes the tree and gives the proof of it. */
  Bytes update(List<Leaf> updates) {
    updates.forEach(leaf -> perform(new Update(leaf.key().toArray(), leaf.value().toArray())));
    return Bytes.of(tree.generateProof());
  }

  private void perform(scorex.crypto.authds.avltree.batch.Operation operation) {
    ((Try<?>) tree.performOneOperation(operation)).get();
  }
}
