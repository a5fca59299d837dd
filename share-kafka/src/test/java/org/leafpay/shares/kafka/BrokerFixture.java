package org.leafpay.shares.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.kafka.trial.TrialBroker;

/** One real broker for all tests of this process, a fresh topic for each. */
public final class BrokerFixture {
  private static final AtomicInteger TOPICS = new AtomicInteger();

  private BrokerFixture() {}

  public static TrialBroker broker() {
    return Running.BROKER;
  }

  public static KafkaTopic newTopic(int partitions) {
    return newTopic("shares-" + TOPICS.incrementAndGet(), partitions);
  }

  public static KafkaTopic newTopic(String name, int partitions) {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.empty())))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return KafkaTopic.of(name, broker().address());
  }

  /** Has the broker delete what stands before an offset. */
  public static void deleteBefore(KafkaTopic topic, int partition, long offset) {
    try (Admin admin = admin()) {
      admin
          .deleteRecords(Map.of(topic.partition(partition), RecordsToDelete.beforeOffset(offset)))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The offset behind the last record of each partition. */
  public static Map<SourceStream, Long> ends(KafkaTopic topic) {
    try (Admin admin = admin()) {
      int partitions =
          admin
              .describeTopics(List.of(topic.name()))
              .allTopicNames()
              .get()
              .values()
              .iterator()
              .next()
              .partitions()
              .size();
      Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
      for (int number = 0; number < partitions; number++) {
        asked.put(topic.partition(number), OffsetSpec.latest());
      }
      Map<SourceStream, Long> ends = new HashMap<>();
      admin
          .listOffsets(asked)
          .all()
          .get()
          .forEach((place, found) -> ends.put(topic.stream(place.partition()), found.offset()));
      return ends;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Admin admin() {
    return Admin.create(Map.of(KafkaTopic.SERVERS, (Object) broker().address()));
  }

  public static Producer<byte[], byte[]> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put(KafkaTopic.SERVERS, broker().address());
    settings.put("linger.ms", 5);
    settings.put("delivery.timeout.ms", 30_000);
    settings.put("request.timeout.ms", 10_000);
    // The first batch to a fresh topic may fail and come behind the second, and is refused then.
    settings.put("max.in.flight.requests.per.connection", 1);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  public static void send(
      KafkaTopic topic, int partition, List<TestRow> rows, Function<TestRow, byte[]> form) {
    AtomicReference<@Nullable Exception> problem = new AtomicReference<>();
    try (Producer<byte[], byte[]> producer = producer(Map.of())) {
      for (TestRow row : rows) {
        Future<?> sent =
            producer.send(
                record(topic, partition, form.apply(row)),
                (place, failure) -> problem.compareAndSet(null, failure));
        if (sent.isCancelled()) {
          throw new IllegalStateException("not sent");
        }
      }
    }
    if (problem.get() != null) {
      throw new IllegalStateException(problem.get());
    }
  }

  public static ProducerRecord<byte[], byte[]> record(
      KafkaTopic topic, int partition, byte @Nullable [] value) {
    return new ProducerRecord<>(topic.name(), partition, null, value);
  }

  /** Started when it is first needed; ends with this process. */
  private static final class Running {
    private static final TrialBroker BROKER = start();

    private static TrialBroker start() {
      try {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        Path folder = Files.createTempDirectory(target, "broker");
        return TrialBroker.start(
            Path.of(System.getProperty("leafpay.broker.libraries", "broker/target/libraries")),
            folder,
            InstantSource.system());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
