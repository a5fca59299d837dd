package org.leafpay.rewardbox.receipt;

import java.util.List;
import java.util.Optional;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** What a receipt's verifier asks of a chain. */
public interface ChainView {
  /** A transaction that is in a block of the best chain. */
  Optional<ConfirmedTx> transaction(TxId id);

  /**
   * A transaction in a block.
   *
   * @param inputs the boxes that it spends, in order
   * @param outputs the boxes that it makes, in order
   * @param height of the block
   * @param confirmations how many blocks have come after the block
   */
  record ConfirmedTx(
      List<SpentBox> inputs, List<Box> outputs, BlockHeight height, int confirmations) {
    public ConfirmedTx {
      inputs = List.copyOf(inputs);
      outputs = List.copyOf(outputs);
    }
  }

  /** A box that a transaction spends, and the transaction that made it. */
  record SpentBox(BoxId id, TxId madeBy) {}
}
