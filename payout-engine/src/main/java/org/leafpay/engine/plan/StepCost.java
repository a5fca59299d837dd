package org.leafpay.engine.plan;

import org.leafpay.contracts.layout.ChainConstant;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.tx.ProtocolParameters;
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
      StepKind kind, Bundle bundle, int treeHeight, ProtocolParameters parameters) {
    UnsignedTransaction transaction = bundle.tx().unsigned();
    int inputs = transaction.inputs().size();
    int outputs = transaction.outputs().size();
    return switch (kind) {
      case GENESIS -> PayoutCost.ofGenesis(inputs, outputs, parameters);
      case CLOSE -> PayoutCost.ofClose(inputs, outputs, parameters);
      case PAY ->
          PayoutCost.of(
              new PayoutCost.Shape(
                  inputs,
                  outputs,
                  ObservedPayout.payments(transaction),
                  proofSize(transaction),
                  treeHeight),
              parameters);
    };
  }

  private static int proofSize(UnsignedTransaction transaction) {
    return ChainConstant.readBytes(
            "batch proof",
            transaction
                .inputs()
                .get(ShareStateLayout.STATE_AT)
                .extension()
                .variables()
                .get(0)
                .constant())
        .size();
  }
}
