package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.file.FileTerms;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.scan.ScanTerms;
import org.leafpay.shares.source.AddressReader;
import org.leafpay.shares.source.ScriptRule;
import org.leafpay.types.address.Network;

/** Everything that is measured beside the baseline, with what is asked of it. */
final class Contenders {
  /** A pool of today, a very large one, and more than there are. */
  static final int FEW_MINERS = 2_239;

  static final int MANY_MINERS = 100_000;
  static final int MOST_MINERS = 1_000_000;

  private static final LedgerKind SQLITE =
      new LedgerKind(
          "SQLite ledger",
          IngestPolicy.DEFAULT,
          Map.of(FEW_MINERS, Target.atLeast("0.5"), MANY_MINERS, Target.atLeast("0.35")));
  private static final LedgerKind SQLITE_AND_SHARES =
      new LedgerKind(
          "SQLite ledger and raw shares",
          IngestPolicy.DEFAULT.keepingShares(),
          Map.of(FEW_MINERS, Target.atLeast("0.25")));
  private static final LedgerKind POSTGRESQL =
      new LedgerKind(
          "PostgreSQL ledger", IngestPolicy.DEFAULT, Map.of(FEW_MINERS, Target.atLeast("0.2")));

  private Contenders() {}

  /** With the most miners only what is asked of them: the rest would take very long. */
  static List<Contender> all(ShareBenchSpec spec, int miners, InstantSource clock) {
    FilePlaces files = new FilePlaces(spec.folder().resolve("bench.db"));
    List<Contender> all = new ArrayList<>();
    all.add(new ScannerContender());
    all.add(new LedgerContender(SQLITE, files, clock));
    all.add(new PplnsContender(files));
    if (miners < MOST_MINERS) {
      all.add(new LedgerContender(SQLITE_AND_SHARES, files, clock));
      spec.postgres()
          .ifPresent(url -> all.add(new LedgerContender(POSTGRESQL, new SchemaPlaces(url), clock)));
      spec.kafka().ifPresent(libraries -> addKafka(libraries, spec.folder(), clock, all));
    }
    return all;
  }

  private static void addKafka(
      Path libraries, Path folder, InstantSource clock, List<Contender> all) {
    KafkaBed bed = new KafkaBed(libraries, folder.resolve("broker"), clock);
    FilePlaces files = new FilePlaces(folder.resolve("kafka.db"));
    all.add(new KafkaContender(bed, files, clock));
    all.add(new SumsContender(bed, files, folder.resolve("instance")));
    all.add(new TakeoverContender(bed, files, folder.resolve("instances")));
  }

  /** Every row is good: one that is not is a fault of the benchmark. */
  static FileTerms terms(MinerIndex miners) {
    return new FileTerms(
        new ScanTerms(
            Optional.of(SyntheticShares.POOL_ID),
            AddressReader.of(Network.MAINNET, ScriptRule.ANY),
            miners),
        Optional.empty(),
        row -> {
          throw new IllegalStateException(row.toString());
        });
  }
}
