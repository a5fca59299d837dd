package org.leafpay.shares.kafka;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Up to where a topic's time is. That a partition is at rest is only believed when the brokers say
 * that nothing more is in it: while they are away, time stands still.
 */
final class KafkaWatermark {
  private static final int ASKED_PER_REST = 4;

  private final Duration idleAfter;
  private final InstantSource clock;
  private Instant asked = Instant.MIN;
  private Instant answered = Instant.MIN;
  private Instant reached = Instant.MIN;

  KafkaWatermark(Duration idleAfter, InstantSource clock) {
    this.idleAfter = idleAfter;
    this.clock = clock;
  }

  /** Nothing has come: asks, now and then, whether there is anything. */
  void idle(TopicReader reader, Map<Integer, PartitionFeed> partitions) {
    Instant now = clock.instant();
    if (asked.plus(idleAfter.dividedBy(ASKED_PER_REST)).isAfter(now)) {
      return;
    }
    asked = now;
    Set<Integer> caughtUp = reader.caughtUp();
    partitions.forEach(
        (number, partition) -> {
          if (caughtUp.contains(number)) {
            partition.caughtUp(now.minus(idleAfter));
          }
        });
    if (caughtUp.size() == partitions.size()) {
      answered = now;
    }
  }

  Instant of(Collection<PartitionFeed> partitions) {
    Instant now =
        partitions.stream()
            .filter(partition -> !partition.isIdle())
            .map(PartitionFeed::newest)
            .min(Instant::compareTo)
            .orElseGet(() -> rest(partitions));
    reached = now.isAfter(reached) ? now : reached;
    return reached;
  }

  private Instant rest(Collection<PartitionFeed> partitions) {
    Instant newest =
        partitions.stream().map(PartitionFeed::newest).max(Instant::compareTo).orElse(Instant.MIN);
    Instant quiet = answered.equals(Instant.MIN) ? Instant.MIN : answered.minus(idleAfter);
    return quiet.isAfter(newest) ? quiet : newest;
  }
}
