package org.leafpay.shares.kafka.sums;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.kafka.KafkaTopic;

/**
 * One instance of the application that sums a topic of shares. Start as many as there are machines:
 * each takes some partitions, and when one dies the others take its partitions over.
 *
 * <p>Exactly once, in Kafka's sense: offsets read, sums kept and rows written are one transaction.
 * The classic group protocol with static membership: an instance that is started again under its
 * name within the session gets its partitions back without a stop for the others.
 */
public final class SumsApplication implements AutoCloseable {
  /** A silent instance is replaced after so long; a heartbeat is due four times in it. */
  private static final int SESSION_MILLIS = 4_000;

  private static final int HEARTBEAT_MILLIS = 1_000;

  /** What a dead instance had begun is undone by the brokers after so long. */
  private static final int TRANSACTION_MILLIS = 4_000;

  private static final int COMMIT_MILLIS = 1_000;
  private static final int RECORDS_PER_POLL = 10_000;
  private static final long CACHE_BYTES = 64L << 20;
  private static final Duration CLOSE = Duration.ofSeconds(20);

  private final KafkaStreams streams;
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Throwable problem;

  private SumsApplication(KafkaStreams streams) {
    this.streams = streams;
  }

  /**
   * Starts an instance.
   *
   * @param sumsTopic has as many partitions as {@code shares}, and keeps its records for ever
   * @throws org.leafpay.shares.kafka.KafkaTroubleException when the topics are not as they must be,
   *     or shares are missing
   */
  public static SumsApplication start(
      KafkaTopic shares, String sumsTopic, SumsTerms terms, Instance instance) {
    GroupOffsets.prepare(shares, shares.sibling(sumsTopic), applicationId(sumsTopic));
    KafkaStreams streams =
        new KafkaStreams(
            SumsTopology.of(shares, sumsTopic, terms), settings(shares, sumsTopic, instance));
    SumsApplication application = new SumsApplication(streams);
    streams.setUncaughtExceptionHandler(application::failed);
    streams.setStateListener(
        (now, before) -> {
          if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            application.ended.countDown();
          }
        });
    streams.start();
    return application;
  }

  /**
   * Who one instance is.
   *
   * @param name no other instance's, and the same when it is started again
   * @param folder its own, for a lock and little else
   * @param threads how many partitions it sums at a time
   */
  public record Instance(String name, Path folder, int threads) {}

  /** The name under which Kafka knows the group of all instances. */
  static String applicationId(String sumsTopic) {
    return "leafpay-" + sumsTopic;
  }

  private static Properties settings(KafkaTopic shares, String sumsTopic, Instance instance) {
    Properties settings = new Properties();
    settings.putAll(shares.connection());
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId(sumsTopic));
    settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    settings.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    settings.put(StreamsConfig.STATE_DIR_CONFIG, instance.folder().toString());
    settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, instance.threads());
    settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_MILLIS);
    settings.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, CACHE_BYTES);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), instance.name());
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), SESSION_MILLIS);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
        HEARTBEAT_MILLIS);
    settings.put(
        StreamsConfig.mainConsumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), RECORDS_PER_POLL);
    settings.put(
        StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG),
        TRANSACTION_MILLIS);
    return settings;
  }

  private StreamThreadExceptionResponse failed(Throwable e) {
    problem = e;
    return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
  }

  /** How many partitions it sums at the moment. */
  public int partitionCount() {
    return streams.metadataForLocalThreads().stream()
        .mapToInt(thread -> thread.activeTasks().size())
        .sum();
  }

  /** Whether it is over, by itself or because it was closed. */
  public boolean hasEnded() {
    return ended.getCount() == 0;
  }

  /**
   * Waits until it has ended, by itself or because it was closed.
   *
   * @return why, if something was wrong
   */
  public Optional<Throwable> awaitEnd() throws InterruptedException {
    ended.await();
    return Optional.ofNullable(problem);
  }

  @Override
  public void close() {
    if (!streams.close(CLOSE)) {
      throw new IllegalStateException("an instance did not end within " + CLOSE);
    }
  }
}
