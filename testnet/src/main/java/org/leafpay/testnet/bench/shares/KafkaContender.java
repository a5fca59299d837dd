package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.kafka.KafkaShareSource;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.ScannedLines;
import org.leafpay.shares.kafka.TopicReader;

/** Counts a topic into a new SQLite ledger, offsets and all. */
final class KafkaContender implements Contender {
  private static final Duration IDLE_AFTER = Duration.ofMinutes(2);

  private final KafkaBed bed;
  private final FilePlaces places;
  private final InstantSource clock;

  KafkaContender(KafkaBed bed, FilePlaces places, InstantSource clock) {
    this.bed = bed;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "Kafka -> SQLite ledger";
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return minerCount == Contenders.FEW_MINERS
        ? Optional.of(Target.atLeastPerCore("0.3"))
        : Optional.empty();
  }

  @Override
  public void prepare(Path file) {
    bed.load(file);
  }

  @Override
  public Work run(Path file) {
    KafkaTopic topic = bed.load(file);
    LedgerPlace place = places.next();
    try (DurableLedger ledger = DurableLedger.open(place, LedgerContender.IDENTITY);
        KafkaShareSource source =
            KafkaShareSource.of(
                TopicReader.of(topic),
                ScannedLines.of(
                    Contenders.terms(ledger.miners()).scan(),
                    Contenders.terms(ledger.miners()).rejected()),
                new KafkaShareSource.Patience(IDLE_AFTER, true),
                clock)) {
      LedgerIngest ingest = new LedgerIngest(ledger, IngestPolicy.DEFAULT, clock);
      WatchedSource watched = new WatchedSource(source, ingest::memoryBytes);
      return new Work(ingest.run(List.of(watched), () -> true).counted(), watched.memoryMaxBytes());
    }
  }

  @Override
  public void finish() {
    bed.close();
    places.clear();
  }
}
