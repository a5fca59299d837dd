package org.leafpay.types.tx;

import java.util.List;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;

/**
 * A transaction as it is sent.
 *
 * @param proofs one for each input in order; empty where a script needs no signature
 */
public record SignedTransaction(UnsignedTransaction unsigned, List<Bytes> proofs) {
  public SignedTransaction {
    proofs = List.copyOf(proofs);
    if (proofs.size() != unsigned.inputs().size()) {
      throw new IllegalArgumentException(
          "want " + unsigned.inputs().size() + " proofs, got " + proofs.size());
    }
  }

  /** The same with or without signatures. */
  public TxId id() {
    return unsigned.id();
  }

  /** What {@code POST /transactions/bytes} takes, and what a node measures. */
  public Bytes bytes() {
    return unsigned.bytesWith(proofs);
  }

  public List<Box> outputBoxes() {
    return unsigned.outputBoxes();
  }
}
