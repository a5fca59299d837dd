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
   * @param inputIds the boxes that it spends, in order
   * @param outputs the boxes that it makes, in order
   * @param height of the block
   */
  record ConfirmedTx(List<BoxId> inputIds, List<Box> outputs, BlockHeight height) {
    public ConfirmedTx {
      inputIds = List.copyOf(inputIds);
      outputs = List.copyOf(outputs);
    }
  }
}
