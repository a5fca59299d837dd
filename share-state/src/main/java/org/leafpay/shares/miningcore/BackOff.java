package org.leafpay.shares.miningcore;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Waits longer each time in a row that something fails: a second at first, half a minute at most.
 */
final class BackOff {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final InstantSource clock;
  private Duration wait = FIRST;
  private Instant until = Instant.MIN;

  BackOff(InstantSource clock) {
    this.clock = clock;
  }

  boolean isWaiting() {
    return clock.instant().isBefore(until);
  }

  void failed() {
    until = clock.instant().plus(wait);
    Duration doubled = wait.multipliedBy(2);
    wait = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  void worked() {
    wait = FIRST;
    until = Instant.MIN;
  }
}
