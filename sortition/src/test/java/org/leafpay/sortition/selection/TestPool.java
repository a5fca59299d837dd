package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** A pool to play with, and somebody who pays its fees. */
final class TestPool {
  static final BlockHeight TIP = BlockHeight.of(1_885_000);
  static final NanoErg FEE = NanoErg.of(1_100_000);
  static final Bytes KEY =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
  static final PoolRhythm RHYTHM = new PoolRhythm(10, 40, 300);

  private TestPool() {}

  static PoolPosition opened() {
    return PoolOpening.openedBy(opening().step(funds(), TIP).transaction());
  }

  static PoolOpening opening() {
    return new PoolOpening(RHYTHM, 2000, KEY, NanoErg.ofErg("0.01"));
  }

  static PoolFunds funds() {
    return new PoolFunds(List.of(coin("1")), FEE);
  }

  static Box coin(String erg) {
    PropositionBytes script = PropositionBytes.payToPublicKey(KEY);
    return BoxCandidate.payment(NanoErg.ofErg(erg), script, TIP)
        .in(new TxId(Hash32.blake2b256(Bytes.ofLong(erg.length()))), 0);
  }

  static Hash32 owner(int number) {
    return Hash32.blake2b256(Bytes.ofLong(number));
  }

  /** The same transaction whose first script is told something else. */
  static UnsignedTransaction told(UnsignedTransaction transaction, PoolWitness witness) {
    List<UnsignedInput> inputs = new ArrayList<>(transaction.inputs());
    inputs.set(0, new UnsignedInput(inputs.get(0).boxId(), witness.extension()));
    return new UnsignedTransaction(inputs, transaction.dataInputs(), transaction.outputs());
  }

  /** The same transaction with other outputs. */
  static UnsignedTransaction paying(UnsignedTransaction transaction, List<BoxCandidate> outputs) {
    return new UnsignedTransaction(transaction.inputs(), transaction.dataInputs(), outputs);
  }
}
