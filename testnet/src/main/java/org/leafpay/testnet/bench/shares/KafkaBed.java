package org.leafpay.testnet.bench.shares;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.trial.TrialBroker;

/** A broker of our own, with the file's shares in a topic of two partitions. */
final class KafkaBed {
  static final int PARTITIONS = 2;

  /** So far behind the shares that a share of then ends all their buckets. */
  static final Instant END =
      SyntheticShares.START.plus(SyntheticShares.SPAN).plus(Duration.ofDays(1));

  private final Path libraries;
  private final Path folder;
  private final InstantSource clock;
  private @Nullable TrialBroker broker;
  private @Nullable KafkaTopic topic;
  private @Nullable KafkaTopic topicWithEnd;
  private long loadedSize;
  private long sizeWithEnd;
  private int topics;

  KafkaBed(Path libraries, Path folder, InstantSource clock) {
    this.libraries = libraries;
    this.folder = folder;
    this.clock = clock;
  }

  /** The topic with the shares of the file, and nothing else. */
  KafkaTopic load(Path file) {
    try {
      KafkaTopic known = topic;
      if (known == null || loadedSize != Files.size(file)) {
        known = newTopic();
        send(known, file);
        topic = known;
        loadedSize = Files.size(file);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A topic with the shares of the file and a share in each partition that ends their buckets. */
  KafkaTopic loadWithEnd(Path file) {
    try {
      KafkaTopic known = topicWithEnd;
      if (known == null || sizeWithEnd != Files.size(file)) {
        known = newTopic();
        send(known, file);
        sendEnd(known, file);
        topicWithEnd = known;
        sizeWithEnd = Files.size(file);
      }
      return known;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  KafkaTopic newTopic() {
    TrialBroker running = broker;
    if (running == null) {
      running = TrialBroker.start(libraries, folder, clock);
      broker = running;
    }
    KafkaTopic made = KafkaTopic.of("bench-" + ++topics, running.address());
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(made.connection()))) {
      admin
          .createTopics(
              List.of(new NewTopic(made.name(), Optional.of(PARTITIONS), Optional.empty())))
          .all()
          .get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return made;
  }

  /** Sends every share of the file, each to one partition and the next to the other. */
  void send(KafkaTopic to, Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Producer<byte[], byte[]> producer = producer()) {
      int number = 0;
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        send(producer, to, number++ % PARTITIONS, line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until a group has so many members and has read a topic to its end. */
  void awaitGroup(String group, int members, KafkaTopic topicRead) {
    try (Admin admin = Admin.create(Map.<String, Object>copyOf(topicRead.connection()))) {
      while (members(admin, group) < members || !isRead(admin, group, topicRead)) {
        TimeUnit.MILLISECONDS.sleep(100);
      }
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static long members(Admin admin, String group)
      throws InterruptedException, ExecutionException {
    try {
      return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
          .flatMap(description -> description.members().stream())
          .filter(member -> !member.assignment().topicPartitions().isEmpty())
          .count();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof GroupIdNotFoundException) {
        return 0;
      }
      throw e;
    }
  }

  private static boolean isRead(Admin admin, String group, KafkaTopic topicRead)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int number = 0; number < PARTITIONS; number++) {
      asked.put(new TopicPartition(topicRead.name(), number), OffsetSpec.latest());
    }
    Map<TopicPartition, OffsetAndMetadata> read =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .allMatch(
            end -> {
              OffsetAndMetadata next = read.get(end.getKey());
              return next != null && next.offset() >= end.getValue().offset();
            });
  }

  /** A share in each partition that ends the buckets of all others. */
  void sendEnd(KafkaTopic to, Path file) {
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        Producer<byte[], byte[]> producer = producer()) {
      String last =
          String.valueOf(lines.readLine())
              .replaceFirst("\"created\":\"[^\"]*\"", "\"created\":\"" + END + "\"");
      for (int partition = 0; partition < PARTITIONS; partition++) {
        send(producer, to, partition, last);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void send(
      Producer<byte[], byte[]> producer, KafkaTopic to, int partition, String line) {
    byte[] value = line.getBytes(StandardCharsets.UTF_8);
    Future<?> sent = producer.send(new ProducerRecord<>(to.name(), partition, null, value));
    if (sent.isCancelled()) {
      throw new IllegalStateException("not sent");
    }
  }

  private Producer<byte[], byte[]> producer() {
    TrialBroker running = broker;
    if (running == null) {
      throw new IllegalStateException("no broker");
    }
    return new KafkaProducer<>(
        Map.of(
            "bootstrap.servers",
            running.address(),
            "linger.ms",
            20,
            "batch.size",
            1 << 18,
            // The first batch to a fresh topic may fail and come behind the second.
            "max.in.flight.requests.per.connection",
            1),
        new ByteArraySerializer(),
        new ByteArraySerializer());
  }

  /** Ends the broker and removes what it wrote. */
  void close() {
    TrialBroker running = broker;
    broker = null;
    topic = null;
    topicWithEnd = null;
    if (running != null) {
      running.close();
      delete(folder);
    }
  }

  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
