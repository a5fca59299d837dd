package org.leafpay.engine.selection;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.leafpay.engine.payout.ChainMoment;
import org.leafpay.engine.payout.NodeReadiness;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.Watch;
import org.leafpay.engine.payout.WatchSettings;
import org.leafpay.engine.wallet.WalletException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.SignedTransaction;

/** Carries a pool to an aim: looks where it stands, does what comes next, and looks again. */
final class PoolCarrier {
  private static final int SHORT_BLOCKS_MAX = 3;

  private final PoolTools tools;
  private final PoolTracker tracker;
  private final PoolSender sender;
  private final Progress progress;
  private Optional<BlockHeight> tried = Optional.empty();
  private Optional<BlockHeight> shortSince = Optional.empty();
  private String said = "";

  PoolCarrier(PoolTools tools, PoolTracker tracker, PoolSender sender, Progress progress) {
    this.tools = tools;
    this.tracker = tracker;
    this.sender = sender;
    this.progress = progress;
  }

  /**
   * Goes on until the aim is reached and final.
   *
   * @param pool empty while it is not on the chain
   */
  PoolTrail carry(Supplier<Optional<PoolDocument>> pool, PoolAim aim, WatchSettings settings) {
    NodeReadiness readiness = new NodeReadiness(tools.node());
    return new Watch(settings)
        .until(
            "the pool to be as wanted",
            progress,
            () ->
                readiness.isReady()
                    ? pool.get().flatMap(known -> look(known, aim, settings.confirmations()))
                    : Optional.empty());
  }

  private Optional<PoolTrail> look(PoolDocument pool, PoolAim aim, int confirmations) {
    Optional<PoolTrail> trail = tracker.trail(pool);
    if (trail.isEmpty() || sender.isPending(trail.get().position().box().id())) {
      return Optional.empty();
    }
    ChainMoment now = ChainMoment.of(tools.node());
    Turn turn =
        next(
            aim,
            new PoolAim.Moment(
                trail.get().position(),
                now,
                count -> tools.funds(NanoErg.ZERO, count, pool.network(), now.tip())));
    if (turn instanceof Turn.Done) {
      return trail.filter(done -> done.confirmations() >= confirmations);
    }
    if (turn instanceof Turn.Steps steps) {
      send(steps, now.tip());
    } else if (turn instanceof Turn.Waiting waiting) {
      say("waiting for " + waiting.reason());
    }
    return Optional.empty();
  }

  /**
   * What a process sent before it was killed may hold all the money of its key; when that is mined,
   * the change is there.
   *
   * @throws WalletException when money is still missing some blocks later
   */
  private Turn next(PoolAim aim, PoolAim.Moment at) {
    try {
      Turn turn = aim.next(at);
      shortSince = Optional.empty();
      return turn;
    } catch (WalletException e) {
      BlockHeight since = shortSince.orElse(at.now().tip());
      if (at.now().tip().isAfter(since.plus(SHORT_BLOCKS_MAX))) {
        throw e;
      }
      shortSince = Optional.of(since);
      return new Turn.Waiting("money: " + e.getMessage());
    }
  }

  /** Once for each block: what the node did not take, it may take when there is another. */
  private void send(Turn.Steps steps, BlockHeight tip) {
    if (tried.filter(tip::equals).isEmpty()) {
      tried = Optional.of(tip);
      List<SignedTransaction> signed =
          steps.steps().stream().map(step -> tools.sign(step, steps.byOwner())).toList();
      sender.send(steps.kind(), signed);
    }
  }

  private void say(String line) {
    if (!line.equals(said)) {
      said = line;
      progress.say(line);
    }
  }
}
