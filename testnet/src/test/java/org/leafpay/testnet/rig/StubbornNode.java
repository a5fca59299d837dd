package org.leafpay.testnet.rig;

import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/** Keeps the first transaction that it took, whatever becomes of it, until somebody pays more. */
final class StubbornNode extends NodeInBetween {
  private Optional<SignedTransaction> kept = Optional.empty();

  StubbornNode(ErgoNode node) {
    super(node);
  }

  @Override
  public boolean isPooled(TxId id) {
    return kept.filter(first -> first.id().equals(id)).isPresent() || super.isPooled(id);
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    if (kept.filter(first -> fee(transaction).compareTo(fee(first)) <= 0).isPresent()) {
      return new SubmitResult.Conflict(transaction.id());
    }
    SubmitResult result = super.submit(transaction);
    kept = kept.isEmpty() ? Optional.of(transaction) : Optional.empty();
    return result;
  }

  private static NanoErg fee(SignedTransaction transaction) {
    return transaction.outputBoxes().get(1).value();
  }
}
