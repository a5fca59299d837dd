package org.leafpay.shares.kafka;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * The properties file in which an operator names his topic. Everything in it but our own keys goes
 * to Kafka's clients as it is, so that whatever security the brokers ask for is written here and
 * not into a command line.
 */
public final class KafkaFile {
  /** The topic of single shares. */
  public static final String TOPIC = "leafpay.topic";

  /** Which life of the topic, 0 if not given. */
  public static final String EPOCH = "leafpay.epoch";

  /** The topic of sums that several machines make of it. */
  public static final String SUMS_TOPIC = "leafpay.sums.topic";

  private static final String OURS = "leafpay.";

  /** What exact counting rests on is not for a file to change. */
  private static final List<String> FIXED =
      List.of(
          "application.id",
          "auto.offset.reset",
          "enable.auto.commit",
          "group.id",
          "group.protocol",
          "isolation.level",
          "key.deserializer",
          "processing.guarantee",
          "value.deserializer");

  private final Path file;
  private final Map<String, String> settings;

  private KafkaFile(Path file, Map<String, String> settings) {
    this.file = file;
    this.settings = settings;
  }

  /**
   * Reads a file.
   *
   * @throws KafkaFileException when it cannot be read, or has a key that is not for it
   */
  public static KafkaFile read(Path file) {
    Map<String, String> settings = new HashMap<>();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      Properties properties = new Properties();
      properties.load(reader);
      for (String key : properties.stringPropertyNames()) {
        settings.put(key, properties.getProperty(key).strip());
      }
    } catch (NoSuchFileException e) {
      throw new KafkaFileException(file, "is not there", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new KafkaFileException(file, "cannot be read: " + e.getMessage(), e);
    }
    KafkaFile read = new KafkaFile(file, settings);
    read.check();
    return read;
  }

  private void check() {
    for (String key : settings.keySet()) {
      if (FIXED.contains(key)) {
        throw new KafkaFileException(file, key + " is not for an operator to set", null);
      }
      if (key.startsWith(OURS) && !List.of(TOPIC, EPOCH, SUMS_TOPIC).contains(key)) {
        throw new KafkaFileException(file, "does not know " + key, null);
      }
    }
  }

  /**
   * The topic of single shares.
   *
   * @throws KafkaFileException when the file does not say it
   */
  public KafkaTopic topic() {
    return topic(TOPIC);
  }

  /**
   * The topic of sums.
   *
   * @throws KafkaFileException when the file does not say it
   */
  public KafkaTopic sumsTopic() {
    return topic(SUMS_TOPIC);
  }

  private KafkaTopic topic(String key) {
    Map<String, String> connection = new HashMap<>(settings);
    connection.keySet().removeIf(name -> name.startsWith(OURS));
    require(KafkaTopic.SERVERS);
    return new KafkaTopic(require(key), epoch(), connection);
  }

  private long epoch() {
    String text = settings.getOrDefault(EPOCH, "0");
    if (!text.matches("[0-9]{1,18}")) {
      throw new KafkaFileException(file, EPOCH + " is '" + text + "', not a number from 0", null);
    }
    return Long.parseLong(text);
  }

  private String require(String key) {
    String value = settings.getOrDefault(key, "");
    if (value.isEmpty()) {
      throw new KafkaFileException(file, "lacks " + key, null);
    }
    return value;
  }
}
