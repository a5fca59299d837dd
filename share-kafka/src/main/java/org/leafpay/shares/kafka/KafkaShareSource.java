package org.leafpay.shares.kafka;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;

/**
 * The shares of a topic, from all its partitions.
 *
 * <p>Offsets live in the ledger: each batch says which offset of each partition it passes, and that
 * is kept in the transaction that keeps its shares. At the start every partition is taken up behind
 * the last offset that is counted. A share that its writer has numbered (source, epoch, sequence)
 * is counted once even if it stands in the topic twice; another one is known by its offset.
 *
 * <p>One process counts a topic into one ledger. A second one, started as a replacement, is refused
 * by the ledger or makes the first one be refused at its next commit; nothing is counted twice. Two
 * parties with a ledger each may read one topic and need not know of each other.
 */
public final class KafkaShareSource implements ShareSource {
  private static final Duration WAIT = Duration.ofMillis(200);
  private static final Duration PARTITIONS_INTERVAL = Duration.ofSeconds(30);

  private final TopicReader reader;
  private final ShareLines.Factory factory;
  private final KafkaWatermark watermark;
  private final InstantSource clock;
  private final Map<Integer, PartitionFeed> partitions = new TreeMap<>();
  private Positions counted = Positions.NONE;
  private Instant partitionsAsked = Instant.MIN;
  private final boolean endsAtEnd;
  private boolean isEnded;

  private KafkaShareSource(
      TopicReader reader, ShareLines.Factory factory, Patience patience, InstantSource clock) {
    this.reader = reader;
    this.factory = factory;
    this.watermark = new KafkaWatermark(patience.idleAfter(), clock);
    this.endsAtEnd = patience.endsAtEnd();
    this.clock = clock;
  }

  /**
   * Reads a topic.
   *
   * @param factory what reads each partition's records
   */
  public static KafkaShareSource of(
      TopicReader reader, ShareLines.Factory factory, Patience patience, InstantSource clock) {
    return new KafkaShareSource(reader, factory, patience, clock);
  }

  /**
   * How long a source waits for more.
   *
   * @param idleAfter a partition to whose end we have read and that has got nothing for so long is
   *     not waited for when buckets are sealed
   * @param endsAtEnd whether the source ends when the brokers say that nothing more is there
   */
  public record Patience(Duration idleAfter, boolean endsAtEnd) {}

  @Override
  public void resume(Positions positions) {
    counted = positions;
    take(reader.resume(positions));
    partitionsAsked = clock.instant();
  }

  private void take(Set<Integer> numbers) {
    for (int number : numbers) {
      ShareLines lines = factory.of(reader.topic(), number);
      lines.resume(counted);
      partitions.put(
          number,
          new PartitionFeed(
              reader.topic().stream(number), lines, reader.start(number), clock.instant()));
    }
  }

  @Override
  public Poll poll(ShareBatch into) {
    into.clear();
    if (partitions.values().stream().noneMatch(PartitionFeed::hasWaiting)) {
      fetch();
    }
    partitions.values().forEach(partition -> partition.fill(into));
    if (partitions.values().stream().anyMatch(PartitionFeed::hasWaiting)) {
      return Poll.MORE;
    }
    partitions.forEach((number, partition) -> partition.reached(reader.position(number), into));
    if (into.isEmpty()) {
      return isEnded ? Poll.ENDED : Poll.IDLE;
    }
    return Poll.MORE;
  }

  private void fetch() {
    ConsumerRecords<byte[], ByteBuffer> records = reader.poll(WAIT);
    Instant now = clock.instant();
    partitions.forEach(
        (number, partition) -> {
          List<ConsumerRecord<byte[], ByteBuffer>> come =
              records.records(reader.topic().partition(number));
          if (!come.isEmpty()) {
            partition.offer(come, now);
          }
        });
    if (records.isEmpty()) {
      watermark.idle(reader, partitions);
      takeAdded(now);
      isEnded = endsAtEnd && reader.isAtEnd();
    }
  }

  private void takeAdded(Instant now) {
    if (Duration.between(partitionsAsked, now).compareTo(PARTITIONS_INTERVAL) >= 0) {
      partitionsAsked = now;
      take(reader.resumeAdded());
    }
  }

  /**
   * The oldest of all partitions' newest times. Partitions at rest are left out; when all are, it
   * is when the brokers last said so, less the time after which a partition is at rest.
   */
  @Override
  public Instant watermark() {
    return watermark.of(partitions.values());
  }

  @Override
  public String describe() {
    return reader.topic().toString();
  }

  @Override
  public void close() {
    reader.close();
  }
}
