package org.leafpay.testnet.devnet.rules;

import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.TxId;

/** A transaction with the boxes that it spends and reads, each list in the transaction's order. */
public record Resolved(
    LedgerTransaction transaction, List<LedgerBox> inputs, List<LedgerBox> dataInputs) {
  public Resolved {
    inputs = List.copyOf(inputs);
    dataInputs = List.copyOf(dataInputs);
  }

  public TxId id() {
    return transaction.id();
  }
}
