package org.leafpay.engine.witness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.PublishedGenesis;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.payout.RoundTracker;
import org.leafpay.engine.payout.RoundTrail;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.engine.publish.RoundReceipts;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.round.StepKind;
import org.leafpay.types.BlockHeight;

/**
 * Everything that a witness looks at before he signs: the files against themselves, computed again
 * from the shares; the files against those of the round before, and against the chain; and that
 * nobody knew the committee beforehand.
 */
final class RoundInspection {
  private final ErgoNode node;
  private final int confirmations;

  /**
   * Looks at rounds through a node.
   *
   * @param confirmations blocks on top of a round's last transaction that make it final
   */
  RoundInspection(ErgoNode node, int confirmations) {
    this.node = node;
    this.confirmations = confirmations;
  }

  /**
   * Looks at a round.
   *
   * @param seedHeight the block whose header drew the committee
   */
  Finding of(WitnessedRound round, BlockHeight seedHeight) {
    try {
      return inspect(round, seedHeight);
    } catch (PublishException | RoundHeldException | IllegalArgumentException e) {
      return new Finding.Wrong(String.valueOf(e.getMessage()));
    }
  }

  private Finding inspect(WitnessedRound round, BlockHeight seedHeight) {
    RoundFolder folder = round.folder();
    if (!folder.hasManifest()) {
      return new Finding.Unfinished("the round is not closed yet");
    }
    PublishedRound published = folder.read();
    if (!published.document().equals(round.document())) {
      return new Finding.Wrong(folder.path() + ": its files changed while they were read");
    }
    folder.requireSame(RoundPreparation.again(published).published());
    Optional<String> carried = CarriedInspection.difference(folder, published);
    if (carried.isPresent()) {
      return new Finding.Wrong(folder.path() + ": " + carried.get());
    }
    Bundle genesis = new PublishedGenesis(folder).of(published, round.operatorKey());
    List<BundleFile> bundles = folder.bundles();
    RoundReceipts.requireSame(folder, RoundReceipts.of(published, genesis, payouts(bundles)));
    Optional<Manifest.Difference> difference = Manifest.firstDifference(folder);
    if (difference.isPresent()) {
      return new Finding.Wrong(folder.path() + ": " + difference.get().text());
    }
    return onChain(round, bundles, seedHeight);
  }

  private static List<Bundle> payouts(List<BundleFile> bundles) {
    return bundles.stream()
        .filter(file -> file.kind() == StepKind.PAY)
        .map(BundleFile::bundle)
        .toList();
  }

  private Finding onChain(WitnessedRound round, List<BundleFile> bundles, BlockHeight seedHeight) {
    Optional<RoundTrail> trail = new RoundTracker(node).trail(round.chain());
    Optional<ConfirmedTransaction> close = trail.flatMap(RoundTrail::close);
    if (close.isEmpty()) {
      return new Finding.Unfinished("the round is not closed on the chain");
    }
    Optional<String> difference =
        new BundleInspection(node).difference(transactions(trail.get()), bundles);
    if (difference.isPresent()) {
      return new Finding.Wrong(difference.get());
    }
    BlockHeight opened = trail.get().genesis().inclusion().height();
    if (!seedHeight.isAfter(opened)) {
      return new Finding.Wrong(
          "the round was opened in block %s, and block %s had drawn the committee by then"
              .formatted(opened, seedHeight));
    }
    int deep = close.get().inclusion().confirmations();
    return deep < confirmations
        ? new Finding.Unfinished(
            "the round's end has %d of %d blocks on top".formatted(deep, confirmations))
        : new Finding.Sound();
  }

  private static List<ConfirmedTransaction> transactions(RoundTrail trail) {
    List<ConfirmedTransaction> all = new ArrayList<>(List.of(trail.genesis()));
    all.addAll(trail.payouts());
    trail.close().ifPresent(all::add);
    return all;
  }
}
