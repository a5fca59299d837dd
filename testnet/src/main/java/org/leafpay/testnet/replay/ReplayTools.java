package org.leafpay.testnet.replay;

import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.Progress;
import org.leafpay.testnet.verify.IndependentVerifiers;

/**
 * What a replay may ask beside the files.
 *
 * @param node of the chain on which the rounds are; without it the chain is not asked
 * @param verifiers for each bundle, if any
 */
public record ReplayTools(
    Optional<ErgoNode> node, Optional<IndependentVerifiers> verifiers, Progress progress) {
  /** The files alone. */
  public static ReplayTools filesOnly(Progress progress) {
    return new ReplayTools(Optional.empty(), Optional.empty(), progress);
  }

  /** The same with a node. */
  public ReplayTools withNode(ErgoNode other) {
    return new ReplayTools(Optional.of(other), verifiers, progress);
  }
}
