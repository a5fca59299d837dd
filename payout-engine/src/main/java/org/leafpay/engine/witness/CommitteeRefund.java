package org.leafpay.engine.witness;

import java.util.List;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.payout.NodeReadiness;
import org.leafpay.engine.sign.InputProof;
import org.leafpay.engine.sign.TransactionSigner;
import org.leafpay.sortition.selection.FallbackSpend;
import org.leafpay.sortition.selection.PoolStep;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/** Takes to the fallback key what no committee has released in time. */
public final class CommitteeRefund {
  private final ErgoNode node;
  private final OperatorKey key;

  /** Whoever has the fallback key. */
  public CommitteeRefund(ErgoNode node, OperatorKey key) {
    this.node = node;
    this.key = key;
  }

  /** What became of it. */
  public sealed interface Outcome {
    /** Not before the deadline, or the chain is read again. */
    record Early(String reason) implements Outcome {}

    /** The transaction was sent. */
    record Sent(TxId id, SubmitResult result) implements Outcome {}

    /** The fee is released, or taken back. */
    record Done(TxId by, boolean released) implements Outcome {}
  }

  /**
   * Does what can be done now.
   *
   * @throws WitnessException when the key is not the round's fallback
   */
  public Outcome refund(WitnessedRound round) {
    if (!round.terms().fallbackKey().equals(key.publicKey())) {
      throw new WitnessException(
          "round %d falls back to key %s, this is key %s"
              .formatted(round.number(), round.terms().fallbackKey(), key.publicKey()));
    }
    if (!new NodeReadiness(node).isReady()) {
      return new Outcome.Early("the node has not applied all blocks that it knows of");
    }
    Standing standing = new CommitteeView(node).of(round);
    if (standing instanceof Standing.Spent spent) {
      return new Outcome.Done(spent.by(), spent.released());
    }
    if (standing instanceof Standing.Passed passed && passed.open()) {
      return send(passed);
    }
    return new Outcome.Early("not before block " + round.place().deadline().plus(1));
  }

  private Outcome send(Standing.Passed passed) {
    PoolStep step =
        FallbackSpend.of(
            passed.box(),
            passed.pool(),
            new FallbackSpend.Refund(key.script(), Release.FEE),
            node.info().height());
    SignedTransaction signed =
        new TransactionSigner().sign(step.transaction(), List.of(InputProof.signedBy(key)));
    return new Outcome.Sent(signed.id(), node.submit(signed));
  }
}
