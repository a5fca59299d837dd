package org.leafpay.shares.kafka.sums;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.StreamPartitioner;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.leafpay.shares.kafka.KafkaTopic;

/**
 * Shares in, sums out. Partition n of the topic of shares becomes partition n of the topic of sums.
 *
 * <p>Buckets are keys that we choose, not windows of Kafka's: a window drops what comes late, and a
 * share must never be dropped.
 */
public final class SumsTopology {
  static final String STORE = "open-buckets";

  private static final String SHARES = "shares";
  private static final String SUMS = "sums";
  private static final String PROCESSOR = "buckets";

  private SumsTopology() {}

  /**
   * The topology.
   *
   * @param sumsTopic name of a topic with as many partitions as {@code shares} has
   */
  public static Topology of(KafkaTopic shares, String sumsTopic, SumsTerms terms) {
    StreamPartitioner<byte[], byte[]> samePartition =
        (topic, key, value, count) ->
            Optional.of(Set.of(Integer.parseInt(new String(key, StandardCharsets.US_ASCII))));
    return new Topology()
        .addSource(
            // Never to where the log happens to start: what is gone has to be told.
            AutoOffsetReset.none(),
            SHARES,
            Serdes.ByteArray().deserializer(),
            Serdes.ByteArray().deserializer(),
            shares.name())
        .addProcessor(PROCESSOR, () -> new SharesProcessor(shares, terms), SHARES)
        .addStateStore(store(), PROCESSOR)
        .addSink(
            SUMS,
            sumsTopic,
            Serdes.ByteArray().serializer(),
            Serdes.ByteArray().serializer(),
            samePartition,
            PROCESSOR);
  }

  /** In memory: open buckets are few, and what is lost with a machine is in the change log. */
  private static StoreBuilder<KeyValueStore<Bytes, byte[]>> store() {
    return Stores.keyValueStoreBuilder(
            Stores.inMemoryKeyValueStore(STORE), Serdes.Bytes(), Serdes.ByteArray())
        .withCachingEnabled()
        .withLoggingEnabled(Map.of());
  }
}
