package org.leafpay.engine.node;

import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.receipt.ChainView;
import org.leafpay.types.TxId;

/** A node's chain, as a receipt's verifier asks for it. */
public final class NodeChainView implements ChainView {
  private final ErgoNode node;

  public NodeChainView(ErgoNode node) {
    this.node = node;
  }

  @Override
  public Optional<ConfirmedTx> transaction(TxId id) {
    return node.transaction(id).map(NodeChainView::view);
  }

  private static ConfirmedTx view(ConfirmedTransaction confirmed) {
    List<SpentBox> inputs =
        confirmed.inputBoxes().stream().map(box -> new SpentBox(box.id(), box.txId())).toList();
    return new ConfirmedTx(
        inputs,
        confirmed.transaction().outputBoxes(),
        confirmed.inclusion().height(),
        confirmed.inclusion().confirmations());
  }
}
