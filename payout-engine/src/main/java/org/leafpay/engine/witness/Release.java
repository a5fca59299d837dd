package org.leafpay.engine.witness;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.script.ChainScript;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.sortition.selection.CommitteeSpend;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;

/**
 * The transaction that gives the operator his fee. It follows from the box, the pool and who signs,
 * and has nothing that somebody could choose: the outputs are as old as the box.
 *
 * @param signers in the order in which the script names them, 33 bytes each
 */
record Release(PoolStep step, List<Bytes> signers) {
  /** What the miner of its block gets: the least that nodes relay. */
  static final NanoErg FEE = NanoErg.of(1_000_000);

  Release {
    signers = List.copyOf(signers);
  }

  /**
   * The transaction.
   *
   * @param operatorKey who gets the fee
   * @param keys of the members who sign, in any order
   * @throws org.leafpay.sortition.selection.SelectionException when somebody is not in the
   *     committee, or too few are named
   */
  static Release of(Waiting waiting, Bytes operatorKey, List<Bytes> keys) {
    BlockHeight height = waiting.box().candidate().creationHeight();
    List<BoxCandidate> outputs =
        List.of(
            BoxCandidate.payment(
                waiting.box().value().minus(FEE),
                PropositionBytes.payToPublicKey(operatorKey),
                height),
            BoxCandidate.payment(FEE, ChainScript.minerFee(), height));
    PoolStep step = CommitteeSpend.of(waiting, keys, outputs);
    DrawnWitness told = DrawnWitness.read(step.transaction().inputs().get(0).extension());
    return new Release(step, told.publicKeys());
  }

  /**
   * What the signers are asked.
   *
   * @param commitments of all of them, in any order
   */
  JointRequest request(List<Commitment> commitments) {
    Map<Bytes, Commitment> byKey = new TreeMap<>();
    commitments.forEach(commitment -> byKey.put(commitment.publicKey(), commitment));
    return JointRequest.of(
        step.transaction().bytesToSign(),
        signers.stream().flatMap(key -> Optional.ofNullable(byKey.get(key)).stream()).toList());
  }
}
