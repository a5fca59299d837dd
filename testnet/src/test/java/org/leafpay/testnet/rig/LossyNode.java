package org.leafpay.testnet.rig;

import java.util.Random;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.tx.SignedTransaction;

/** Loses every other transaction on the way to the node, so that a round takes several blocks. */
final class LossyNode extends NodeInBetween {
  private final Random random;

  LossyNode(ErgoNode node, Random random) {
    super(node);
    this.random = random;
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    return random.nextBoolean()
        ? super.submit(transaction)
        : new SubmitResult.Unreachable(transaction.id(), "lost on the way");
  }
}
