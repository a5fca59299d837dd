package org.leafpay.testnet.attack;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.layout.RoundScripts;
import org.leafpay.testnet.attack.RoundOracle.NotThere;
import org.leafpay.types.Bytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * What the specification says about payments and the tree: whose they are, by which scores, and
 * what the next tree is.
 *
 * @param scores of each payment
 * @param nextTree the register with the tree in which they are paid
 */
record SpecPayout(List<Long> scores, Bytes nextTree) {
  private static final int SCORE_SIZE = 8;
  private static final int ORDERED_KEY_SIZE = 31;

  /**
   * Finds the leaves of {@code payments}.
   *
   * @param witness what the state box is told
   * @throws NotThere when these are no payments of unpaid leaves in their order
   */
  static SpecPayout of(
      RoundScripts scripts, Registers.Tree tree, List<BoxCandidate> payments, Bytes witness)
      throws NotThere {
    return switch (scripts) {
      case LEAF -> ofMiners(tree, payments, SpecState.bytesOf(witness));
      case BATCH -> SpecBatches.told(payments, witness).payout(tree);
    };
  }

  /** Each miner has a leaf: his key, and under it his score and his flag. */
  private static SpecPayout ofMiners(Registers.Tree tree, List<BoxCandidate> payments, Bytes proof)
      throws NotThere {
    List<Bytes> keys = payments.stream().map(payment -> payment.script().hash().bytes()).toList();
    requireAscending(keys);
    SpecTree.Paid paid = SpecTree.pay(tree, SCORE_SIZE, keys, proof);
    List<Long> scores =
        paid.values().stream().map(value -> value.slice(0, SCORE_SIZE).longAt(0)).toList();
    return new SpecPayout(scores, paid.next());
  }

  private static void requireAscending(List<Bytes> keys) throws NotThere {
    List<Bytes> ordered = new ArrayList<>();
    keys.forEach(key -> ordered.add(key.slice(0, ORDERED_KEY_SIZE)));
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i - 1).compareTo(ordered.get(i)) >= 0) {
        throw new NotThere();
      }
    }
  }
}
