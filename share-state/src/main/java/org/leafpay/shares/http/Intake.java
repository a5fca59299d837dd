package org.leafpay.shares.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Hands requests from the threads that answer to the one that polls, and bounds how many there are.
 */
final class Intake {
  /** A ledger that has not asked for shares for so long is not well. */
  private static final Duration STALLED = Duration.ofSeconds(30);

  private final int requestsMax;
  private final InstantSource clock;
  private final Queue<ShareRequest> waiting = new ArrayDeque<>();
  private int open;
  private boolean isStopping;
  private @Nullable Instant lastPoll;

  Intake(int requestsMax, InstantSource clock) {
    this.requestsMax = requestsMax;
    this.clock = clock;
  }

  /** A request begins. Each is followed by {@link #leave}. */
  synchronized void enter() throws HttpProblem {
    requireRunning();
    if (open == requestsMax) {
      throw new HttpProblem(Refusal.TOO_MANY_REQUESTS);
    }
    open++;
  }

  synchronized void leave() {
    open--;
  }

  /** A request that entered has come in. */
  synchronized void add(ShareRequest request) throws HttpProblem {
    requireRunning();
    waiting.add(request);
  }

  private void requireRunning() throws HttpProblem {
    if (isStopping) {
      throw new HttpProblem(Refusal.STOPPING);
    }
  }

  synchronized Optional<ShareRequest> next() {
    lastPoll = clock.instant();
    return Optional.ofNullable(waiting.poll());
  }

  synchronized boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** From now on nothing is taken. */
  synchronized void stop() {
    isStopping = true;
  }

  synchronized boolean isStopping() {
    return isStopping;
  }

  /** How many requests are being read, or wait. */
  synchronized int openCount() {
    return open;
  }

  /** Whether somebody asks for shares. */
  synchronized boolean isWell() {
    return !isStopping
        && lastPoll != null
        && Duration.between(lastPoll, clock.instant()).compareTo(STALLED) < 0;
  }
}
