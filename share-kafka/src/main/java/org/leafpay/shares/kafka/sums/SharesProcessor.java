package org.leafpay.shares.kafka.sums;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.kafka.KafkaTopic;

/**
 * Stands between Kafka Streams and the sums of one partition. Streams makes a new one with a
 * restored store whenever the partition moves or a transaction was aborted, so nothing in it
 * outlives either.
 */
final class SharesProcessor implements Processor<byte[], byte[], byte[], byte[]> {
  private static final int ASKED_PER_REST = 4;

  private final KafkaTopic topic;
  private final SumsTerms terms;
  private @Nullable ProcessorContext<byte[], byte[]> context;
  private @Nullable PartitionSums sums;

  SharesProcessor(KafkaTopic topic, SumsTerms terms) {
    this.topic = topic;
    this.terms = terms;
  }

  @Override
  public void init(ProcessorContext<byte[], byte[]> given) {
    KeyValueStore<Bytes, byte[]> store = given.getStateStore(SumsTopology.STORE);
    int partition = given.taskId().partition();
    PartitionSums opened =
        PartitionSums.open(
            topic, partition, terms, store, message -> forward(message, partition, given));
    Duration interval = terms.idleAfter().dividedBy(ASKED_PER_REST);
    given.schedule(
        interval,
        PunctuationType.WALL_CLOCK_TIME,
        millis -> opened.look(Instant.ofEpochMilli(millis), interval));
    context = given;
    sums = opened;
  }

  private static void forward(
      SumsMessage message, int partition, ProcessorContext<byte[], byte[]> to) {
    // The time of now: with the time of the shares, a broker might delete it at once.
    byte[] key = Integer.toString(partition).getBytes(StandardCharsets.US_ASCII);
    to.forward(new Record<>(key, SumsJson.write(message), to.currentSystemTimeMs()));
  }

  @Override
  public void process(Record<byte[], byte[]> record) {
    ProcessorContext<byte[], byte[]> now = context;
    PartitionSums into = sums;
    if (now == null || into == null) {
      throw new IllegalStateException("not initialised");
    }
    long offset = now.recordMetadata().map(RecordMetadata::offset).orElseThrow();
    into.take(record.value(), offset, now.currentSystemTimeMs());
  }
}
