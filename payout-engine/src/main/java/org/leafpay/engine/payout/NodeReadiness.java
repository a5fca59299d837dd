package org.leafpay.engine.payout;

import java.util.Arrays;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.types.address.Network;

/** Whether a node's answers may be acted on. */
public record NodeReadiness(ErgoNode node) {
  /**
   * Refuses a node of another public network than the miners' addresses; a private chain may have
   * any name.
   *
   * @throws RoundHeldException when it is
   */
  public void requireNetwork(Network network) {
    String name = node.info().network();
    boolean known = Arrays.stream(Network.values()).anyMatch(any -> any.nodeName().equals(name));
    if (known && !network.nodeName().equals(name)) {
      throw new RoundHeldException(
          "the node is on %s, the miners' addresses are of %s".formatted(name, network.nodeName()));
    }
  }

  /**
   * Whether the node has applied and indexed every block that it knows of. Before that, a box may
   * be spent by a transaction which it does not tell of yet, and nothing may be concluded.
   */
  public boolean isReady() {
    NodeInfo info = node.info();
    return info.isSynchronized() && !info.height().isAfter(node.indexedHeight());
  }
}
