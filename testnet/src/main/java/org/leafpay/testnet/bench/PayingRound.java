package org.leafpay.testnet.bench;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedTransaction;

/** A round under one contract, ready to pay. Paying gives the round that comes next. */
interface PayingRound {
  /** What the miner of the block gets for each transaction. */
  NanoErg FEE = NanoErg.of(1_000_000);

  /** The name of the contract in reports. */
  String name();

  /** Pays {@code payees}, unpaid leaves in ascending key order, in one signed transaction. */
  Paid pay(List<RoundLeaf> payees);

  /**
   * One payout.
   *
   * @param next the round after it
   */
  record Paid(Bundle bundle, int proofBytes, PayingRound next) {
    int transactionBytes() {
      return bundle.tx().bytes().size();
    }

    /** The operator signs for the first input, the share state; no other input wants it. */
    static Bundle signed(
        BenchKey operator, UnsignedTransaction transaction, List<Box> inputs, ChainState chain) {
      List<Bytes> proofs = new ArrayList<>(inputs.stream().map(box -> Bytes.EMPTY).toList());
      proofs.set(0, operator.sign(transaction.bytesToSign()));
      return new Bundle(new SignedTransaction(transaction, proofs), inputs, List.of(), chain);
    }
  }
}
