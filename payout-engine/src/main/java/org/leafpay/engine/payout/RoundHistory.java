package org.leafpay.engine.payout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.types.TxId;

/**
 * The transactions of a round that is done, in the order of the chain, whoever made them.
 *
 * @param genesis opened it
 * @param payouts in order
 * @param close ended it
 */
record RoundHistory(Bundle genesis, List<Bundle> payouts, Bundle close) {
  RoundHistory {
    payouts = List.copyOf(payouts);
  }

  /**
   * The bundles of a round that is closed.
   *
   * @param steps the journal's; their bundles are used where they are the chain's transactions
   */
  static RoundHistory of(ErgoNode node, RoundTrail trail, List<JournalStep.Recorded> steps) {
    Map<TxId, Bundle> own =
        steps.stream()
            .map(recorded -> recorded.step().content())
            .collect(Collectors.toMap(JournalStep.Content::txId, JournalStep.Content::bundle));
    BundleArchive archive = new BundleArchive(node);
    Function<ConfirmedTransaction, Bundle> bundle =
        transaction ->
            Optional.ofNullable(own.get(transaction.transaction().id()))
                .orElseGet(() -> archive.of(transaction));
    return new RoundHistory(
        bundle.apply(trail.genesis()),
        trail.payouts().stream().map(bundle).toList(),
        bundle.apply(trail.close().orElseThrow()));
  }
}
