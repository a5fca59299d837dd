package org.leafpay.shares.kafka.sums;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Tells how long a partition has been at rest. */
final class Rest {
  /** Asked later than this many intervals, something was held up: that is no rest. */
  private static final int INTERVALS_MAX = 2;

  private final Duration idleAfter;
  private boolean isDisturbed = true;
  private Instant since = Instant.MIN;
  private Instant asked = Instant.MIN;

  Rest(Duration idleAfter) {
    this.idleAfter = idleAfter;
  }

  void disturb() {
    isDisturbed = true;
  }

  /**
   * Asked at regular intervals.
   *
   * @return up to when nothing is to be waited for any more
   */
  Optional<Instant> quietUntil(Instant now, Duration interval) {
    if (isDisturbed || now.isAfter(asked.plus(interval.multipliedBy(INTERVALS_MAX)))) {
      since = now;
      isDisturbed = false;
    }
    asked = now;
    return Duration.between(since, now).compareTo(idleAfter) >= 0
        ? Optional.of(now.minus(idleAfter))
        : Optional.empty();
  }
}
