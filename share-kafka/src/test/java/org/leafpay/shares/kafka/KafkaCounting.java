package org.leafpay.shares.kafka;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.types.address.Network;

/** Counts a topic into a ledger as the program does. */
public final class KafkaCounting {
  static final Duration IDLE_AFTER = Duration.ofSeconds(60);

  private KafkaCounting() {}

  static KafkaShareSource source(
      KafkaTopic topic, DurableLedger ledger, Consumer<RejectedRow> rejected) {
    return KafkaShareSource.of(
        TopicReader.of(topic),
        ScannedLines.of(terms(ledger), rejected),
        new KafkaShareSource.Patience(IDLE_AFTER, false),
        InstantSource.system());
  }

  static ScanTerms terms(DurableLedger ledger) {
    return new ScanTerms(
        Optional.of(NdjsonRows.POOL),
        AddressReader.of(Network.MAINNET, script -> Optional.empty()),
        ledger.miners());
  }

  /** Counts until the ledger has passed every record that is in the topic now. */
  public static IngestCount countAll(
      KafkaTopic topic, LedgerFixture fixture, Consumer<RejectedRow> rejected) {
    Map<SourceStream, Long> ends = BrokerFixture.ends(topic);
    try (DurableLedger ledger = fixture.open()) {
      return count(
          topic,
          ledger,
          rejected,
          () ->
              ends.entrySet().stream()
                  .anyMatch(end -> ledger.last(end.getKey()) + 1 < end.getValue()));
    }
  }

  /** Counts until nothing comes and it is told not to go on. */
  public static IngestCount count(
      KafkaTopic topic,
      DurableLedger ledger,
      Consumer<RejectedRow> rejected,
      BooleanSupplier goesOn) {
    try (KafkaShareSource source = source(topic, ledger, rejected)) {
      IngestPolicy policy =
          new IngestPolicy(Duration.ofSeconds(15), 2_000, Duration.ofMillis(100), false);
      return new LedgerIngest(ledger, policy, InstantSource.system())
          .run(List.of(source), goesOn::getAsBoolean);
    }
  }
}
