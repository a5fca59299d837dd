package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.testnet.attack.RoundOracle.NotThere;
import org.leafpay.types.Bytes;
import scala.Option;
import scala.util.Try;
import scorex.crypto.authds.avltree.batch.BatchAVLVerifier;
import scorex.crypto.authds.avltree.batch.Lookup;
import scorex.crypto.authds.avltree.batch.Operation;
import scorex.crypto.authds.avltree.batch.Update;
import scorex.crypto.hash.Blake2b256$;

/**
 * What the specification says about the tree: unpaid leaves are looked up, and written as paid. The
 * tree's own proofs are taken as given; the other interpreters have implementations of their own.
 */
@SuppressWarnings({"rawtypes", "unchecked"}) // the Scala type bounds do not translate to Java
final class SpecTree {
  private static final int UPDATE = 2;

  private SpecTree() {}

  /**
   * Leaves that can be paid.
   *
   * @param values as they were
   * @param next the register with the tree in which they are paid
   */
  record Paid(List<Bytes> values, Bytes next) {}

  /**
   * Pays the leaves under {@code keys}.
   *
   * @param flagAt place of the flag in a value
   */
  static Paid pay(Registers.Tree tree, int flagAt, List<Bytes> keys, Bytes proof) throws NotThere {
    List<Bytes> values = new ArrayList<>();
    Quiet lookups = new Quiet(tree, proof);
    for (Bytes key : keys) {
      Bytes value = lookups.perform(new Lookup(key.toArray()));
      if (value.size() <= flagAt || value.at(flagAt) != 0) {
        throw new NotThere();
      }
      values.add(value);
    }
    if ((tree.flags() & UPDATE) == 0) {
      throw new NotThere();
    }
    Quiet updates = new Quiet(tree, proof);
    for (int i = 0; i < keys.size(); i++) {
      Bytes paid = values.get(i).slice(0, flagAt).plus(Bytes.of((byte) 1));
      var unused = updates.perform(new Update(keys.get(i).toArray(), paid.toArray()));
    }
    return new Paid(values, tree.withDigest(updates.digestAfter()).constant());
  }

  /** Does not print a stack trace for each proof that is refused. */
  private static final class Quiet extends BatchAVLVerifier {
    Quiet(Registers.Tree tree, Bytes proof) {
      super(
          tree.digest().toArray(),
          proof.toArray(),
          tree.keySize(),
          tree.valueSize().at(0) == 0 ? Option.empty() : Option.apply((int) tree.valueSize().at(1)),
          Option.empty(),
          Option.empty(),
          Blake2b256$.MODULE$);
    }

    /** The value that was under the operation's key. */
    Bytes perform(Operation operation) throws NotThere {
      Try<Option<byte[]>> answer = performOneOperation(operation);
      if (answer.isFailure() || answer.get().isEmpty()) {
        throw new NotThere();
      }
      return Bytes.of(answer.get().get());
    }

    Bytes digestAfter() throws NotThere {
      Option<byte[]> digest = digest();
      if (digest.isEmpty()) {
        throw new NotThere();
      }
      return Bytes.of(digest.get());
    }

    @Override
    public void logError(Throwable refused) {}
  }
}
