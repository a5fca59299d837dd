package org.leafpay.engine.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leafpay.engine.journal.JournalStep;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.StepKind;
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
   * Follows the round on the chain.
   *
   * @param steps the journal's; their bundles are used where they are the chain's transactions
   */
  static RoundHistory of(ErgoNode node, ChainPlace place, List<JournalStep.Recorded> steps) {
    Map<TxId, Bundle> own =
        steps.stream()
            .map(recorded -> recorded.step().content())
            .collect(Collectors.toMap(JournalStep.Content::txId, JournalStep.Content::bundle));
    TxId close = lastOf(steps, StepKind.CLOSE);
    BundleArchive archive = new BundleArchive(node);
    List<Bundle> payouts = new ArrayList<>();
    for (ConfirmedTransaction payout : new RoundTracker(node).payouts(place, close)) {
      payouts.add(
          Optional.ofNullable(own.get(payout.transaction().id()))
              .orElseGet(() -> archive.of(payout)));
    }
    return new RoundHistory(bundle(own, place.genesis()), payouts, bundle(own, close));
  }

  private static TxId lastOf(List<JournalStep.Recorded> steps, StepKind kind) {
    return steps.stream()
        .filter(recorded -> !recorded.status().isPending())
        .map(JournalStep.Recorded::step)
        .filter(step -> step.kind() == kind)
        .reduce((first, second) -> second)
        .map(step -> step.content().txId())
        .orElseThrow(() -> new RoundHeldException("no " + kind.text() + " in the journal"));
  }

  private static Bundle bundle(Map<TxId, Bundle> own, TxId id) {
    return Optional.ofNullable(own.get(id))
        .orElseThrow(() -> new RoundHeldException(id + " is not in the journal"));
  }
}
