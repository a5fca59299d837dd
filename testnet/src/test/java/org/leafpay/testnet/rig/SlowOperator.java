package org.leafpay.testnet.rig;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;

/** The operator's payouts do not get through until {@code open} is set; his genesis does. */
final class SlowOperator extends NodeInBetween {
  final List<SignedTransaction> tried = new ArrayList<>();
  boolean open;

  SlowOperator(ErgoNode node) {
    super(node);
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    boolean genesis =
        transaction.unsigned().inputs().stream()
            .allMatch(input -> input.extension().equals(ContextExtension.EMPTY));
    if (open || genesis) {
      return super.submit(transaction);
    }
    tried.add(transaction);
    return new SubmitResult.Unreachable(transaction.id(), "no route to host");
  }
}
