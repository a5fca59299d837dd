package org.leafpay.avl;

import java.util.List;
import org.leafpay.types.Bytes;

/** What operations have to be like, whatever the proof of them is. */
final class OperationRules {
  private OperationRules() {}

  static void checkAscending(TreeShape shape, List<Bytes> keys) throws ProofRefusal {
    for (int i = 0; i < keys.size(); i++) {
      Bytes key = keys.get(i);
      checkKey(shape, key);
      if (i > 0 && key.compareTo(keys.get(i - 1)) <= 0) {
        throw new ProofRefusal(
            ProofProblem.KEYS_NOT_ASCENDING, "key " + key + " after " + keys.get(i - 1));
      }
    }
  }

  static void checkSizes(TreeShape shape, List<TreeOperation> operations) throws ProofRefusal {
    for (TreeOperation operation : operations) {
      checkKey(shape, operation.key());
      int valueSize =
          operation.match(
              lookup -> shape.valueSize(),
              insert -> insert.leaf().value().size(),
              update -> update.leaf().value().size());
      if (valueSize != shape.valueSize()) {
        throw new ProofRefusal(
            ProofProblem.VALUE_SIZE, "want " + shape.valueSize() + " bytes, got " + valueSize);
      }
    }
  }

  /** {@code present} tells whether the tree has a leaf with the operation's key. */
  static void checkPossible(TreeOperation operation, boolean present) throws ProofRefusal {
    if (operation instanceof TreeOperation.Insert && present) {
      throw new ProofRefusal(ProofProblem.KEY_PRESENT, "key " + operation.key());
    }
    if (operation instanceof TreeOperation.Update && !present) {
      throw new ProofRefusal(ProofProblem.KEY_ABSENT, "key " + operation.key());
    }
  }

  private static void checkKey(TreeShape shape, Bytes key) throws ProofRefusal {
    if (key.size() != shape.keySize()) {
      throw new ProofRefusal(
          ProofProblem.KEY_SIZE, "want " + shape.keySize() + " bytes, got " + key.size());
    }
    if (shape.isSentinel(key)) {
      throw new ProofRefusal(ProofProblem.SENTINEL_KEY, "key " + key);
    }
  }
}
