package org.leafpay.engine.payout;

import java.time.Instant;

/** Waits between two looks at the chain, but not for ever. */
final class Watch {
  private final WatchSettings settings;
  private final Instant end;

  Watch(WatchSettings settings) {
    this.settings = settings;
    this.end = settings.clock().instant().plus(settings.patience());
  }

  int confirmations() {
    return settings.confirmations();
  }

  /**
   * Waits for the next look.
   *
   * @throws RoundPendingException when the time is over, or the thread is asked to stop
   */
  void pause(String waitingFor) {
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
