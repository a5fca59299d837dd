package org.leafpay.shares.kafka;

import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.leafpay.shares.batch.SourceStream;

/**
 * A topic, and how to get to it.
 *
 * @param name not empty
 * @param epoch which life of the topic: raised by the operator when it was deleted and made anew,
 *     since its offsets then begin again
 * @param connection settings for Kafka's own clients, {@code bootstrap.servers} among them
 */
public record KafkaTopic(String name, long epoch, Map<String, String> connection) {
  static final String SERVERS = "bootstrap.servers";

  public KafkaTopic {
    connection = Map.copyOf(connection);
    if (name.isEmpty() || epoch < 0) {
      throw new IllegalArgumentException("topic '" + name + "' of epoch " + epoch);
    }
    if (!connection.containsKey(SERVERS)) {
      throw new IllegalArgumentException("topic '" + name + "' without " + SERVERS);
    }
  }

  /** A topic of its first life on brokers that ask for nothing. */
  public static KafkaTopic of(String name, String bootstrapServers) {
    return new KafkaTopic(name, 0, Map.of(SERVERS, bootstrapServers));
  }

  /** Another topic on the same brokers. */
  public KafkaTopic sibling(String otherName) {
    return new KafkaTopic(otherName, epoch, connection);
  }

  /** The stream whose sequences are the offsets of one partition. */
  public SourceStream stream(int partition) {
    return new SourceStream(name + "/" + partition, epoch);
  }

  TopicPartition partition(int number) {
    return new TopicPartition(name, number);
  }

  /** The brokers that are asked first. */
  public String servers() {
    return connection.getOrDefault(SERVERS, "");
  }

  /** Without settings: there may be secrets among them. */
  @Override
  public String toString() {
    return "topic " + name + " on " + servers();
  }
}
