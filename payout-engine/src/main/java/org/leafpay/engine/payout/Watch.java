package org.leafpay.engine.payout;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.leafpay.engine.node.NodeException;

/** Waits between two looks at the chain, but not for ever. */
public final class Watch {
  private final WatchSettings settings;
  private final Instant end;

  /** Begins now. */
  public Watch(WatchSettings settings) {
    this.settings = settings;
    this.end = settings.clock().instant().plus(settings.patience());
  }

  public int confirmations() {
    return settings.confirmations();
  }

  /**
   * Looks again and again until there is something. A node that does not answer has not said
   * anything: it is asked again.
   *
   * @throws RoundPendingException when the time is over, or the thread is asked to stop
   */
  public <T> T until(String waitingFor, Progress progress, Supplier<Optional<T>> look) {
    while (true) {
      try {
        Optional<T> found = look.get();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (NodeException e) {
        if (!e.isTransient()) {
          throw e;
        }
        progress.say(e.getMessage() + "; asking again");
      }
      pause(waitingFor);
    }
  }

  /**
   * Waits for the next look.
   *
   * @throws RoundPendingException when the time is over, or the thread is asked to stop
   */
  private void pause(String waitingFor) {
    if (settings.clock().instant().isAfter(end)) {
      throw new RoundPendingException(
          "still waiting for " + waitingFor + " after " + settings.patience().toSeconds() + " s");
    }
    try {
      settings.sleeper().sleep(settings.poll());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RoundPendingException("stopped while waiting for " + waitingFor);
    }
  }
}
