package org.leafpay.testnet.devnet.chain;

import java.util.List;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;

/** A signed transaction and the bytes it was read from. */
public record LedgerTransaction(
    TxId id, List<Spending> inputs, List<BoxId> dataInputs, List<LedgerBox> outputs, Bytes bytes) {
  public LedgerTransaction {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
    outputs = List.copyOf(outputs);
  }

  /** Serialized size in bytes, as the network counts it. */
  public int size() {
    return bytes.size();
  }
}
