package org.leafpay.engine.journal;

import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;

/**
 * One transaction of a round, ready to be sent.
 *
 * @param content the same for ever once it is recorded
 */
public record JournalStep(StepKey key, StepKind kind, Content content) {

  /**
   * The transaction itself.
   *
   * @param signedBytes as it is sent
   * @param bundleJson what is needed to check it again, {@link BundleJson}
   */
  public record Content(TxId txId, Bytes signedBytes, String bundleJson) {

    /**
     * The bundle.
     *
     * @throws org.leafpay.rewardbox.json.NodeJsonException when the text is not what was recorded
     */
    public Bundle bundle() {
      return BundleJson.read(NodeJson.parse(bundleJson));
    }

    /** The transaction, to send it again byte for byte. */
    public SignedTransaction transaction() {
      SignedTransaction transaction = bundle().tx();
      if (!transaction.bytes().equals(signedBytes) || !transaction.id().equals(txId)) {
        throw new IllegalStateException("bundle and bytes of " + txId + " differ");
      }
      return transaction;
    }
  }

  public static JournalStep of(StepKey key, StepKind kind, Bundle bundle) {
    SignedTransaction tx = bundle.tx();
    String text = NodeJson.write(BundleJson.write(bundle));
    return new JournalStep(key, kind, new Content(tx.id(), tx.bytes(), text));
  }

  /** A step that was recorded, and how far it is. */
  public record Recorded(JournalStep step, StepStatus status) {}
}
