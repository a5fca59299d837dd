package org.leafpay.engine.node;

import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.receipt.ChainView;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;

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
    SignedTransaction transaction = confirmed.transaction();
    List<BoxId> inputs =
        transaction.unsigned().inputs().stream().map(UnsignedInput::boxId).toList();
    return new ConfirmedTx(inputs, transaction.outputBoxes(), confirmed.inclusion().height());
  }
}
