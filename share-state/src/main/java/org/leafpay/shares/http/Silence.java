package org.leafpay.shares.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Up to when the shares of all senders have come. Each sends in the order of time, about; one that
 * is silent for long has nothing to send. A sender that was away, or a server that was, is waited
 * for that long.
 */
final class Silence {
  private final Duration quiet;
  private final InstantSource clock;
  private final Map<String, Instant> heardAt = new HashMap<>();
  private final Map<String, Instant> newest = new HashMap<>();
  private Instant reached = Instant.MIN;

  Silence(Collection<String> sources, Duration quiet, InstantSource clock) {
    this.quiet = quiet;
    this.clock = clock;
    sources.forEach(source -> heardAt.put(source, clock.instant()));
  }

  /** The source has sent shares, the newest of them created then. */
  void heard(String source, Instant created) {
    heardAt.put(source, clock.instant());
    newest.merge(source, created, (one, other) -> one.isAfter(other) ? one : other);
  }

  /** Never goes back. */
  Instant watermark() {
    Instant silentUntil = clock.instant().minus(quiet);
    Instant now = Instant.MAX;
    for (Map.Entry<String, Instant> source : heardAt.entrySet()) {
      Instant known = newest.getOrDefault(source.getKey(), Instant.MIN);
      boolean isSilent = source.getValue().isBefore(silentUntil);
      Instant until = isSilent && silentUntil.isAfter(known) ? silentUntil : known;
      now = until.isBefore(now) ? until : now;
    }
    reached = now.isAfter(reached) ? now : reached;
    return reached;
  }
}
