package org.leafpay.engine.payout;

import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * The chain as it was when transactions were made.
 *
 * @param tip height of the newest block
 * @param parameters what the network charges
 * @param state headers and parameters as the node gave them, for bundles
 */
public record ChainMoment(BlockHeight tip, ProtocolParameters parameters, ChainState state) {
  /** Asks the node. */
  public static ChainMoment of(ErgoNode node) {
    NodeInfo info = node.info();
    ChainState state =
        ChainState.next(node.lastHeaders(ChainState.HEADER_COUNT), info.parametersJson());
    return new ChainMoment(BlockHeight.of(state.height().value() - 1), info.parameters(), state);
  }
}
