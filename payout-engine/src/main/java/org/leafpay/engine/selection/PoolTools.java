package org.leafpay.engine.selection;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.sortition.selection.ChangeLimits;
import org.leafpay.sortition.selection.PoolFunds;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.SignedTransaction;

/**
 * Somebody who makes steps of a pool: his node, his key, and what he pays for each step.
 *
 * @param fee miner fee of each transaction
 * @param limits how much one change may be
 */
public record PoolTools(ErgoNode node, OperatorKey key, NanoErg fee, ChangeLimits limits) {
  /** What is over goes back into a box, which has to hold something. */
  private static final NanoErg CHANGE_MIN = NanoErg.of(1_000_000);

  /** With the limits of nodes. */
  public PoolTools(ErgoNode node, OperatorKey key, NanoErg fee) {
    this(node, key, fee, ChangeLimits.DEFAULT);
  }

  /**
   * Boxes of the key that hold {@code taken} and the fees of some transactions.
   *
   * @throws org.leafpay.engine.wallet.WalletException when it has too little
   */
  PoolFunds funds(NanoErg taken, int transactions, Network network, BlockHeight tip) {
    NanoErg needed = taken.plus(fee.times(transactions)).plus(CHANGE_MIN);
    return new PoolFunds(new Wallet(node, network, key.publicKey()).fund(needed, tip), fee);
  }

  /**
   * Signs a step; the boxes that pay for it are the key's.
   *
   * @param byOwner whether the pool's script wants its owner's signature
   */
  SignedTransaction sign(PoolStep step, boolean byOwner) {
    List<InputProof> proofs = new ArrayList<>();
    step.inputBoxes().forEach(box -> proofs.add(InputProof.signedBy(key)));
    if (!byOwner) {
      proofs.set(0, InputProof.NONE);
    }
    return new TransactionSigner().sign(step.transaction(), proofs);
  }
}
