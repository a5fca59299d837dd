package org.leafpay.engine.selection;

import java.util.Optional;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.engine.chain.NodeDrawing;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.WatchSettings;
import org.leafpay.sortition.selection.PoolOpening;
import org.leafpay.sortition.selection.PoolPosition;

/**
 * Keeps the pool of a folder.
 *
 * <p>Promise: each of these does what is still to be done and waits until it is final; done twice,
 * or again after it was killed, it comes to the same. Each ends with {@link
 * org.leafpay.engine.payout.RoundPendingException} when it takes too long.
 */
public final class PoolKeeper {
  private final PoolTools tools;
  private final PoolFolder folder;
  private final WatchSettings settings;
  private final Progress progress;
  private final PhaseAims phases;

  public PoolKeeper(PoolTools tools, PoolFolder folder, WatchSettings settings, Progress progress) {
    this.tools = tools;
    this.folder = folder;
    this.settings = settings;
    this.progress = progress;
    this.phases = new PhaseAims(new NodeDrawing(tools.node()), tools.key());
  }

  /**
   * Makes the weights equal to scores, in as many transactions as it takes. Opens the pool when
   * there is none, and again for changes when it may be.
   *
   * @throws PoolHeldException when the pool is another operator's, or cannot hold the weights
   * @throws PoolBusyException when the weights have to stand for now
   */
  public SyncReport sync(ShareScores scores, OpeningTerms terms) {
    Optional<PoolDocument> begun = folder.find();
    begun.ifPresent(terms::requireThoseOf);
    begun.map(PoolDocument::ownerKey).ifPresent(phases::requireOwner);
    long divisor =
        begun
            .map(PoolDocument::divisor)
            .orElseGet(() -> terms.divisor().orElseGet(() -> PoolWeights.divisorFor(scores)));
    PoolWeights.of(scores, divisor);
    PoolOpening opening = opening(terms, divisor);
    PoolSender sender = new PoolSender(tools.node(), progress);
    PoolOpener opener = opener(sender);
    SyncAim aim = new SyncAim(scores, phases, tools.limits());
    PoolTrail trail =
        carrier(sender).carry(() -> opener.knownOrMade(opening, scores.network()), aim, settings);
    PoolPosition end = trail.position();
    return new SyncReport(trail, scores, aim.weights(end), aim.wishes(end).shut(), sender.count());
  }

  /**
   * Locks the pool and seeds it: from then on members can be drawn.
   *
   * @throws PoolHeldException when the pool is another operator's
   */
  public PoolTrail draw() {
    return carry(phases::draw);
  }

  /**
   * Seeds a locked pool; anybody may.
   *
   * @throws PoolHeldException when it is open, or its seed is too far back
   */
  public PoolTrail seed() {
    return carry(phases::seed);
  }

  /**
   * Opens the pool for changes; its seed is gone.
   *
   * @throws PoolBusyException when it is too early for whoever asks
   */
  public PoolTrail unlock() {
    return carry(phases::unlock);
  }

  private PoolTrail carry(PoolAim aim) {
    PoolSender sender = new PoolSender(tools.node(), progress);
    PoolOpener opener = opener(sender);
    return carrier(sender).carry(opener::known, aim, settings);
  }

  private PoolOpening opening(OpeningTerms terms, long divisor) {
    PoolRhythm rhythm = terms.rhythm().orElse(OpeningTerms.USUAL_RHYTHM);
    return new PoolOpening(rhythm, divisor, tools.key().publicKey(), OpeningTerms.POOL_VALUE);
  }

  private PoolOpener opener(PoolSender sender) {
    return new PoolOpener(tools, folder, sender, settings.confirmations());
  }

  private PoolCarrier carrier(PoolSender sender) {
    return new PoolCarrier(tools, new PoolTracker(tools.node(), folder), sender, progress);
  }
}
