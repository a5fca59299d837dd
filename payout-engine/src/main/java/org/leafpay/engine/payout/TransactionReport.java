package org.leafpay.engine.payout;

import java.util.List;
import org.leafpay.engine.node.NodeInfo;
import org.leafpay.engine.plan.StepCost;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * One transaction of a closed round.
 *
 * @param bytes its serialized length
 * @param cost block cost units, as modelled
 * @param bundle its file, relative to the round's folder
 */
public record TransactionReport(
    TxId id, StepKind kind, int bytes, int payments, long cost, String bundle) {

  /** All transactions of a round, from its files. */
  static List<TransactionReport> allOf(RoundFolder folder, PublishedRound round) {
    int treeHeight = round.document().result().digest().height();
    return folder.bundles().stream().map(file -> of(file, treeHeight)).toList();
  }

  private static TransactionReport of(RoundFolder.BundleFile file, int treeHeight) {
    Bundle bundle = file.bundle();
    int payments =
        file.kind() == StepKind.PAY ? ObservedPayout.payments(bundle.tx().unsigned()) : 0;
    return new TransactionReport(
        bundle.tx().id(),
        file.kind(),
        bundle.tx().bytes().size(),
        payments,
        StepCost.of(file.kind(), bundle.tx(), treeHeight, parameters(bundle)),
        file.name());
  }

  private static ProtocolParameters parameters(Bundle bundle) {
    return NodeInfo.readParameters(JsonAt.root(bundle.chain().parameters()));
  }
}
