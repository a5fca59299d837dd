package org.leafpay.shares.kafka;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.Positions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All partitions of one topic, read from where a ledger stands with each.
 *
 * <p>Partitions are assigned by hand and nothing is ever committed to Kafka: there is no group
 * whose idea of the offsets could differ from the ledger's. Brokers that are away are waited for;
 * what waiting cannot mend is a {@link KafkaTroubleException}.
 */
public final class TopicReader implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);
  private static final Duration FIRST_CONTACT = Duration.ofSeconds(30);
  private static final Duration LATER_CONTACT = Duration.ofSeconds(1);

  /** Everything before the log's start counts as passed when a ledger meets a partition first. */
  private final Map<TopicPartition, Long> startByPartition = new HashMap<>();

  private final KafkaTopic topic;
  private final Consumer<byte[], ByteBuffer> consumer;
  private Positions counted = Positions.NONE;

  TopicReader(KafkaTopic topic, Consumer<byte[], ByteBuffer> consumer) {
    this.topic = topic;
    this.consumer = consumer;
  }

  /** Connects at the first {@link #resume}. */
  public static TopicReader of(KafkaTopic topic) {
    return new TopicReader(topic, new KafkaConsumer<>(ConsumerSettings.of(topic)));
  }

  public KafkaTopic topic() {
    return topic;
  }

  /**
   * Goes to where the ledger stands.
   *
   * @return the partitions
   * @throws KafkaTroubleException when shares are missing, or no broker answers
   */
  public Set<Integer> resume(Positions positions) {
    counted = positions;
    try {
      Set<Integer> all = partitions(FIRST_CONTACT);
      if (all.isEmpty()) {
        throw trouble(new KafkaTrouble.NoTopic(topic.toString()), null);
      }
      return add(all, FIRST_CONTACT);
    } catch (TimeoutException e) {
      throw trouble(new KafkaTrouble.NoBroker(topic.toString(), String.valueOf(e.getMessage())), e);
    } catch (KafkaException e) {
      throw fatal(e);
    }
  }

  /** Takes up partitions that were added to the topic since; gives those. */
  public Set<Integer> resumeAdded() {
    try {
      Set<Integer> all = partitions(LATER_CONTACT);
      all.removeIf(number -> startByPartition.containsKey(topic.partition(number)));
      return all.isEmpty() ? all : add(all, LATER_CONTACT);
    } catch (RetriableException e) {
      LOG.debug("{}: partitions not known", topic, e);
      return Set.of();
    } catch (KafkaException e) {
      throw fatal(e);
    }
  }

  private Set<Integer> partitions(Duration timeout) {
    Set<Integer> numbers = new TreeSet<>();
    @Nullable List<PartitionInfo> found = consumer.partitionsFor(topic.name(), timeout);
    if (found != null) {
      found.forEach(info -> numbers.add(info.partition()));
    }
    return numbers;
  }

  private Set<Integer> add(Set<Integer> numbers, Duration timeout) {
    List<TopicPartition> fresh = numbers.stream().map(topic::partition).toList();
    Map<TopicPartition, Long> starts = consumer.beginningOffsets(fresh, timeout);
    Map<TopicPartition, Long> ends = consumer.endOffsets(fresh, timeout);
    Map<TopicPartition, Long> next = new HashMap<>();
    fresh.forEach(
        partition ->
            next.put(partition, next(partition, of(partition, starts), of(partition, ends))));
    List<TopicPartition> all = new ArrayList<>(consumer.assignment());
    all.addAll(fresh);
    consumer.assign(all);
    next.forEach(consumer::seek);
    startByPartition.putAll(next);
    return numbers;
  }

  private static long of(TopicPartition partition, Map<TopicPartition, Long> offsets) {
    Long offset = offsets.get(partition);
    if (offset == null) {
      throw new KafkaException("no offset of " + partition);
    }
    return offset;
  }

  private long next(TopicPartition partition, long start, long end) {
    long last = counted.last(topic.stream(partition.partition()));
    if (last == Positions.NOTHING) {
      return start;
    }
    if (start > last + 1) {
      throw trouble(new KafkaTrouble.SharesGone(partition(partition), last + 1, start), null);
    }
    if (end < last + 1) {
      throw trouble(new KafkaTrouble.LogReplaced(partition(partition), last + 1, end), null);
    }
    return last + 1;
  }

  /**
   * Records that have come, in the order of offsets within each partition; none when there are none
   * within the time, or while the brokers are away.
   *
   * @throws KafkaTroubleException when the topic cannot be read on
   */
  public ConsumerRecords<byte[], ByteBuffer> poll(Duration timeout) {
    try {
      return consumer.poll(timeout);
    } catch (OffsetOutOfRangeException e) {
      throw gone(e);
    } catch (RetriableException e) {
      LOG.info("{}: {}", topic, e.toString());
      return ConsumerRecords.empty();
    } catch (KafkaException e) {
      throw fatal(e);
    }
  }

  /**
   * The offset that is read next in each partition: what stands before was read or is no record.
   */
  public long position(int partition) {
    return consumer.position(topic.partition(partition), LATER_CONTACT);
  }

  /** The offset with which a partition was taken up. */
  long start(int partition) {
    return startByPartition.getOrDefault(topic.partition(partition), 0L);
  }

  /** Whether the brokers say that nothing more is there; false too when they do not answer. */
  public boolean isAtEnd() {
    return caughtUp().size() == startByPartition.size();
  }

  /**
   * Asks the brokers which partitions have nothing more than was read.
   *
   * @return empty too when they do not answer
   */
  Set<Integer> caughtUp() {
    Set<Integer> numbers = new TreeSet<>();
    try {
      Collection<TopicPartition> assigned = consumer.assignment();
      consumer
          .endOffsets(assigned, LATER_CONTACT)
          .forEach(
              (partition, end) -> {
                if (position(partition.partition()) >= end) {
                  numbers.add(partition.partition());
                }
              });
    } catch (RetriableException e) {
      LOG.debug("{}: ends not known", topic, e);
      return Set.of();
    } catch (KafkaException e) {
      throw fatal(e);
    }
    return numbers;
  }

  private KafkaTroubleException gone(OffsetOutOfRangeException e) {
    Map.Entry<TopicPartition, Long> first =
        e.offsetOutOfRangePartitions().entrySet().iterator().next();
    TopicPartition partition = first.getKey();
    long next = first.getValue();
    try {
      long start = of(partition, consumer.beginningOffsets(List.of(partition), FIRST_CONTACT));
      if (start > next) {
        return trouble(new KafkaTrouble.SharesGone(partition(partition), next, start), e);
      }
      long end = of(partition, consumer.endOffsets(List.of(partition), FIRST_CONTACT));
      return trouble(new KafkaTrouble.LogReplaced(partition(partition), next, end), e);
    } catch (KafkaException again) {
      e.addSuppressed(again);
      return fatal(e);
    }
  }

  private KafkaTroubleException fatal(KafkaException e) {
    String reason = String.valueOf(e.getMessage());
    boolean isRefused =
        e instanceof AuthenticationException
            || e instanceof AuthorizationException
            || (e instanceof ApiException && e.getCause() instanceof AuthenticationException);
    return trouble(
        isRefused
            ? new KafkaTrouble.Refused(topic.toString(), reason)
            : new KafkaTrouble.Damaged(topic.toString(), reason),
        e);
  }

  private static KafkaTroubleException trouble(KafkaTrouble trouble, @Nullable Throwable cause) {
    return new KafkaTroubleException(trouble, cause);
  }

  private static String partition(TopicPartition partition) {
    return partition.topic() + "/" + partition.partition();
  }

  @Override
  public void close() {
    consumer.close();
  }
}
