package org.leafpay.rewardbox.receipt;

import static org.leafpay.rewardbox.receipt.FaultCase.OTHER_PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.OWED;
import static org.leafpay.rewardbox.receipt.FaultCase.PAID;
import static org.leafpay.rewardbox.receipt.FaultCase.SAMPLES;
import static org.leafpay.rewardbox.receipt.FaultCase.owed;
import static org.leafpay.rewardbox.receipt.FaultCase.paid;

import java.util.List;
import java.util.stream.Stream;
import org.leafpay.avl.AuthenticatedTree;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.Leaf;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.ShareLeaf;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.rewardbox.round.TestRound;
import org.leafpay.types.Bytes;
import org.leafpay.types.MinerKey;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** Receipts whose proofs do not show what they must. */
final class LeafFaults {
  private LeafFaults() {}

  static Stream<FaultCase> cases() {
    return Stream.of(
        paid(
            "the proof of another miner's leaf",
            receipt ->
                Forgery.proofBefore(receipt, proof(SAMPLES.middle(), OTHER_PAID.miner().key())),
            ReceiptFault.ProofRefused.class),
        paid(
            "an empty proof",
            receipt -> Forgery.proofBefore(receipt, new BatchProof(Bytes.EMPTY)),
            ReceiptFault.ProofRefused.class),
        paid(
            "the proof before in place of the one after",
            receipt -> Forgery.after(receipt, LeafFaults::withProofBefore),
            ReceiptFault.ProofRefused.class),
        owed("a miner who has no leaf", receipt -> ofStranger(), ReceiptFault.NoLeaf.class),
        owed("a leaf with another flag", receipt -> withUnknownFlag(), ReceiptFault.NoLeaf.class),
        owed(
            "a miner who is not owed, but waits to be paid",
            receipt ->
                SAMPLES.maker().owed(SAMPLES.start(), SAMPLES.start().leaves().unpaid().get(0)),
            ReceiptFault.OtherFlag.class),
        paid(
            "a payout to somebody who was paid already",
            receipt -> paidTwice(),
            ReceiptFault.OtherFlag.class));
  }

  private static BatchProof proof(RoundPosition at, MinerKey key) {
    return at.tree().proveLeaf(key.bytes()).proof();
  }

  private static ReceiptOutcome.After withProofBefore(ReceiptOutcome.After after) {
    return new ReceiptOutcome.After(after.stateBox(), proof(SAMPLES.middle(), PAID.miner().key()));
  }

  /** A proof that there is no leaf is a good proof, of something else. */
  private static Receipt ofStranger() {
    PropositionBytes script = TestRound.of(72, 1, 0).terms().operatorScript();
    MinerKey key = MinerKey.of(script);
    String address = ErgoAddress.of(script, Network.MAINNET).text();
    Receipt stranger = Forgery.miner(OWED, miner -> new ReceiptMiner(key, address, script));
    return Forgery.proofBefore(stranger, proof(SAMPLES.start(), key));
  }

  private static Receipt withUnknownFlag() {
    Bytes key = OWED.miner().key().bytes();
    Bytes value = Bytes.ofLong(OWED.score().total().value()).plus(Bytes.of((byte) 7));
    AuthenticatedTree tree =
        AuthenticatedTree.of(LeafSet.of(ShareLeaf.SHAPE, List.of(new Leaf(key, value))));
    Receipt posted =
        Forgery.stateBefore(OWED, state -> state.after(tree.digest(), state.numbers()));
    return Forgery.proofBefore(posted, tree.proveLeaf(key).proof());
  }

  private static Receipt paidTwice() {
    MinerKey key = OTHER_PAID.miner().key();
    ReceiptOutcome.Paid second = (ReceiptOutcome.Paid) PAID.outcome();
    return new Receipt(
        PAID.round(),
        OTHER_PAID.miner(),
        OTHER_PAID.score(),
        OTHER_PAID.batch(),
        new ReceiptOutcome.Paid(
            new ReceiptOutcome.Before(
                second.before().stateBox(),
                second.before().rewardBox(),
                proof(SAMPLES.middle(), key)),
            new ReceiptOutcome.After(second.after().stateBox(), proof(SAMPLES.end(), key)),
            second.payment()));
  }
}
