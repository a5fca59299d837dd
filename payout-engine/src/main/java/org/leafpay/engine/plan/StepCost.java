package org.leafpay.engine.plan;

import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** What a round's transaction costs the network, read off the transaction. */
public final class StepCost {
  private StepCost() {}

  /**
   * The cost in block cost units.
   *
   * @param treeHeight of the round's tree
   */
  public static long of(
      StepKind kind,
      UnsignedTransaction transaction,
      int treeHeight,
      ProtocolParameters parameters) {
    int inputs = transaction.inputs().size();
    int outputs = transaction.outputs().size();
    return switch (kind) {
      case GENESIS -> PayoutCost.ofGenesis(inputs, outputs, parameters);
      case CLOSE -> PayoutCost.ofClose(inputs, outputs, parameters);
      case PAY -> PayoutCost.of(PayoutShape.of(transaction, treeHeight), parameters);
    };
  }

  /**
   * The cost of a transaction as it was signed. A stranger pays an open round without a signature
   * for the share state.
   */
  public static long of(
      StepKind kind, SignedTransaction transaction, int treeHeight, ProtocolParameters parameters) {
    long planned = of(kind, transaction.unsigned(), treeHeight, parameters);
    boolean stranger = kind == StepKind.PAY && transaction.proofs().get(0).isEmpty();
    return stranger ? planned - PayoutCost.SIGNATURE_COST : planned;
  }
}
