package org.leafpay.shares.kafka.sums;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.KafkaTrouble;
import org.leafpay.shares.kafka.KafkaTroubleException;

/**
 * Looks at topics and offsets before an instance starts: without this, Kafka Streams would go on
 * where the log happens to start when shares were deleted that were not summed.
 */
final class GroupOffsets {
  private final Admin admin;
  private final String group;

  private GroupOffsets(Admin admin, String group) {
    this.admin = admin;
    this.group = group;
  }

  /**
   * Sees to it that the group has an offset in each partition of shares.
   *
   * @throws KafkaTroubleException when the topics do not fit, or shares are missing
   */
  static void prepare(KafkaTopic shares, KafkaTopic sums, String group) {
    Map<String, Object> settings = new HashMap<>(shares.connection());
    try (Admin admin = Admin.create(settings)) {
      new GroupOffsets(admin, group).prepare(shares, sums);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new KafkaTroubleException(
          new KafkaTrouble.NoBroker(shares.toString(), String.valueOf(e.getMessage())), e);
    }
  }

  private void prepare(KafkaTopic shares, KafkaTopic sums)
      throws InterruptedException, ExecutionException {
    int partitions = partitions(shares);
    int sumsPartitions = partitions(sums);
    if (partitions != sumsPartitions) {
      throw new KafkaTroubleException(
          new KafkaTrouble.PartitionsDiffer(shares.name(), partitions, sums.name(), sumsPartitions),
          null);
    }
    Map<TopicPartition, Long> starts = starts(shares, partitions);
    Map<TopicPartition, OffsetAndMetadata> missing = missing(starts);
    if (!missing.isEmpty()) {
      begin(missing, starts);
    }
  }

  /** Another instance that starts now may be quicker; then its offsets are the same. */
  private void begin(
      Map<TopicPartition, OffsetAndMetadata> missing, Map<TopicPartition, Long> starts)
      throws InterruptedException, ExecutionException {
    try {
      admin.alterConsumerGroupOffsets(group, missing).all().get();
    } catch (ExecutionException e) {
      if (!missing(starts).isEmpty()) {
        throw e;
      }
    }
  }

  private int partitions(KafkaTopic topic) throws InterruptedException, ExecutionException {
    try {
      return admin.describeTopics(List.of(topic.name())).allTopicNames().get().values().stream()
          .mapToInt(description -> description.partitions().size())
          .sum();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof UnknownTopicOrPartitionException) {
        throw new KafkaTroubleException(new KafkaTrouble.NoTopic(topic.toString()), e);
      }
      throw e;
    }
  }

  private Map<TopicPartition, Long> starts(KafkaTopic shares, int partitions)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (int number = 0; number < partitions; number++) {
      asked.put(new TopicPartition(shares.name(), number), OffsetSpec.earliest());
    }
    return admin.listOffsets(asked).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().offset()));
  }

  /** Where each partition starts that the group has no offset in. */
  private Map<TopicPartition, OffsetAndMetadata> missing(Map<TopicPartition, Long> starts)
      throws InterruptedException, ExecutionException {
    Map<TopicPartition, OffsetAndMetadata> committed =
        admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
    Map<TopicPartition, OffsetAndMetadata> missing = new HashMap<>();
    starts.forEach(
        (partition, start) -> {
          @Nullable OffsetAndMetadata next = committed.get(partition);
          if (next == null) {
            missing.put(partition, new OffsetAndMetadata(start));
          } else if (next.offset() < start) {
            throw new KafkaTroubleException(
                new KafkaTrouble.SharesGone(
                    partition.topic() + "/" + partition.partition(), next.offset(), start),
                null);
          }
        });
    return missing;
  }
}
