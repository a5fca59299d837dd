package org.leafpay.engine.payout;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.SubmitResult;
import org.leafpay.engine.prepare.RoundPreparation;
import org.leafpay.engine.publish.ChainPlace;
import org.leafpay.engine.publish.PublishedRound;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.round.RoundException;
import org.leafpay.rewardbox.round.RoundPosition;
import org.leafpay.types.BlockHeight;

/**
 * Pays the rest of a round whose operator is gone: anybody may, once the chain is past the round's
 * open height, with the published files, a node, and a box of his own for fees.
 *
 * <p>There is no journal: what is paid already stands on the chain, and a payout that is made again
 * spends the same boxes. Nobody but the operator can close a round.
 */
public final class RoundFinisher {
  private final RoundTools tools;
  private final WatchSettings settings;
  private final Progress progress;

  public RoundFinisher(RoundTools tools, WatchSettings settings, Progress progress) {
    this.tools = tools;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Pays everybody who is not paid.
   *
   * @return how many payments this call has made; nobody's when the round was paid out already
   * @throws RoundHeldException when the round is not sound, not on the chain, or not open yet
   * @throws RoundPendingException when it takes too long
   */
  public int finish(RoundFolder folder) {
    PublishedRound round = folder.read();
    folder.requireSame(RoundPreparation.again(round).published());
    if (round.document().chain().isEmpty()) {
      return 0;
    }
    ChainPlace place = round.document().chain().get();
    new PublishedGenesis(folder).of(round, place.terms().operatorKey());
    Payments payments = new Payments(round, place);
    new Watch(settings)
        .until(
            "round " + round.document().round(),
            progress,
            () -> payments.look(settings.confirmations()) ? Optional.of(true) : Optional.empty());
    return payments.made;
  }

  /** One round being paid; a new plan from the chain after each look that finds work. */
  private final class Payments {
    private final PublishedRound round;
    private final ChainPlace place;
    private final ErgoNode node = tools.node();
    private List<SignedStep> pending = List.of();
    private int made;

    Payments(PublishedRound round, ChainPlace place) {
      this.round = round;
      this.place = place;
    }

    /** Whether everybody is paid, finally. */
    boolean look(int confirmations) {
      if (!new NodeReadiness(node).isReady()) {
        return false;
      }
      if (node.transaction(place.genesis()).isEmpty()) {
        throw new RoundHeldException("the round is not on the chain of this node");
      }
      Optional<RoundTrail> found = new RoundTracker(node).trail(place);
      if (found.isEmpty()) {
        return false;
      }
      RoundTrail trail = found.get();
      if (trail.close().isPresent()) {
        return true;
      }
      RoundPosition at = position(trail);
      if (at.isPaidOut()) {
        return trail.confirmations() >= confirmations;
      }
      boolean waiting = pending.stream().anyMatch(step -> node.isPooled(step.txId()));
      if (!waiting) {
        pay(at);
      }
      return false;
    }

    private RoundPosition position(RoundTrail trail) {
      try {
        return RoundTracker.position(trail, round.roundLeaves());
      } catch (RoundException e) {
        throw new RoundHeldException("the files do not agree with the chain: " + e.getMessage());
      }
    }

    private void pay(RoundPosition at) {
      ChainMoment now = ChainMoment.of(node);
      requireOpen(now.tip());
      pending = tools.builder().payouts(at, tools.wallet().anyBox(now.tip()), now);
      for (SignedStep step : pending) {
        SubmitResult result = node.submit(step.transaction());
        if (!result.isTaken()) {
          progress.say("pay " + step.txId() + " was not taken: " + result);
          return;
        }
        made += step.payments();
        progress.say("sent pay " + step.txId() + ", " + step.payments() + " payments");
      }
    }

    /** The script sees the next block's height; the library that signs saw the last one's. */
    private void requireOpen(BlockHeight tip) {
      BlockHeight open = place.terms().openHeight();
      if (!tip.isAfter(open)) {
        throw new RoundHeldException(
            "only the operator may pay up to height %s; the chain is at %s".formatted(open, tip));
      }
    }
  }
}
