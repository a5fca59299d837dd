package org.leafpay.shares.kafka.sums;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.NdjsonRows;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.types.address.Network;

/** The topology without a broker, on one partition. */
final class DrivenTopology implements AutoCloseable {
  static final KafkaTopic SHARES = KafkaTopic.of("shares", "nowhere:1");
  static final Duration GRACE = Duration.ofSeconds(15);
  static final Duration IDLE_AFTER = Duration.ofSeconds(60);
  static final Instant NOW = Instant.ofEpochSecond(RandomRows.START_SECOND + 100_000);
  private static final String SUMS = "sums";

  private final List<RejectedRow> rejected = new ArrayList<>();
  private final TopologyTestDriver driver;
  private final TestInputTopic<byte[], byte[]> in;
  private final TestOutputTopic<byte[], byte[]> out;

  DrivenTopology() {
    Properties settings = new Properties();
    settings.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
    settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, SHARES.servers());
    driver =
        new TopologyTestDriver(SumsTopology.of(SHARES, SUMS, terms(rejected::add)), settings, NOW);
    in =
        driver.createInputTopic(
            SHARES.name(), new ByteArraySerializer(), new ByteArraySerializer());
    out = driver.createOutputTopic(SUMS, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  static SumsTerms terms(Consumer<RejectedRow> rejected) {
    return new SumsTerms(
        Optional.of(NdjsonRows.POOL),
        AddressReader.of(Network.MAINNET, script -> Optional.empty()),
        new BucketLength(LedgerFixture.BUCKET_SECONDS),
        GRACE,
        IDLE_AFTER,
        rejected);
  }

  void pipe(byte[] value) {
    in.pipeInput(new byte[0], value);
  }

  void pipe(List<TestRow> rows) {
    rows.forEach(row -> pipe(NdjsonRows.plain(row)));
  }

  void advance(Duration time) {
    driver.advanceWallClockTime(time);
  }

  List<RejectedRow> rejected() {
    return rejected;
  }

  /** What has come out since this was called last. */
  List<SumsMessage> messages() {
    return out.readValuesToList().stream().map(SumsJson::read).toList();
  }

  @Override
  public void close() {
    driver.close();
  }
}
