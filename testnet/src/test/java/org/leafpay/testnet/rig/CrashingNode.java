package org.leafpay.testnet.rig;

import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.tx.SignedTransaction;

/** Dies before or after a transaction was sent. */
final class CrashingNode extends NodeInBetween {
  private final Crash crash;

  CrashingNode(ErgoNode node, Crash crash) {
    super(node);
    this.crash = crash;
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    crash.pass("before sending");
    SubmitResult result = super.submit(transaction);
    crash.pass(Crash.AFTER_SENDING);
    return result;
  }
}
