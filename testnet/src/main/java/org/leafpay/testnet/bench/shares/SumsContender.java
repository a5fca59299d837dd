package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.kafka.KafkaTopic;
import org.leafpay.shares.kafka.TopicReader;
import org.leafpay.shares.kafka.sums.SumsApplication;
import org.leafpay.shares.kafka.sums.SumsIngest;
import org.leafpay.shares.kafka.sums.SumsTerms;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.shares.scan.ScanTerms;

/** Sums a topic with one instance of the application, and takes the sums into a ledger. */
final class SumsContender implements Contender {
  private static final Duration IDLE_AFTER = Duration.ofMinutes(2);

  private final KafkaBed bed;
  private final FilePlaces places;
  private final Path folder;
  private @Nullable KafkaTopic shares;
  private @Nullable KafkaTopic sums;

  SumsContender(KafkaBed bed, FilePlaces places, Path folder) {
    this.bed = bed;
    this.places = places;
    this.folder = folder;
  }

  @Override
  public String name() {
    return "Kafka Streams -> ledger";
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return minerCount == Contenders.FEW_MINERS
        ? Optional.of(Target.atLeastPerCore("0.06"))
        : Optional.empty();
  }

  static SumsTerms terms() {
    ScanTerms scan = Contenders.terms(new MinerIndex()).scan();
    return new SumsTerms(
        scan.poolId(),
        scan.addresses(),
        BucketLength.DEFAULT,
        IngestPolicy.DEFAULT.grace(),
        IDLE_AFTER,
        Contenders.terms(scan.miners()).rejected());
  }

  /** With a last share in each partition that ends the buckets of all others. */
  @Override
  public void prepare(Path file) {
    shares = bed.loadWithEnd(file);
    sums = bed.newTopic();
  }

  @Override
  public Work run(Path file) {
    KafkaTopic from = shares;
    KafkaTopic to = sums;
    if (from == null || to == null) {
      throw new IllegalStateException("not prepared");
    }
    SumsApplication.Instance instance = new SumsApplication.Instance("one", folder, 1);
    SumsApplication application = SumsApplication.start(from, to.name(), terms(), instance);
    try {
      return ingest(to, places, () -> !application.hasEnded());
    } finally {
      application.close();
    }
  }

  /** Until all buckets of the shares are sealed. */
  static Work ingest(KafkaTopic sums, FilePlaces places, BooleanSupplier isAlive) {
    long end = KafkaBed.END.minus(IngestPolicy.DEFAULT.grace()).getEpochSecond();
    try (DurableLedger ledger = DurableLedger.open(places.next(), LedgerContender.IDENTITY);
        TopicReader reader = TopicReader.of(sums)) {
      long counted =
          new SumsIngest(ledger, reader, terms().addresses())
              .run(() -> isAlive.getAsBoolean() && ledger.sealedUntil() < end);
      return new Work(counted, ledger.miners().memoryBytes());
    }
  }

  @Override
  public void finish() {
    bed.close();
    places.clear();
    KafkaBed.delete(folder);
  }
}
