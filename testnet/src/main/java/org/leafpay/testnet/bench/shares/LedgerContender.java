package org.leafpay.testnet.bench.shares;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerIdentity;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.file.FileShareSource;
import org.leafpay.shares.file.ShareFile;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.address.Network;

/** Brings a file into a new ledger, all of it on disk at the end. */
final class LedgerContender implements Contender {
  static final LedgerIdentity IDENTITY =
      new LedgerIdentity(Network.MAINNET, SyntheticShares.POOL_ID, BucketLength.DEFAULT);

  private final LedgerKind kind;
  private final Places places;
  private final InstantSource clock;
  private LedgerPlace place;

  LedgerContender(LedgerKind kind, Places places, InstantSource clock) {
    this.kind = kind;
    this.places = places;
    this.clock = clock;
    this.place = places.next();
  }

  @Override
  public String name() {
    return kind.name();
  }

  @Override
  public Optional<Target> target(int minerCount) {
    return Optional.ofNullable(kind.targets().get(minerCount));
  }

  @Override
  public void prepare(Path file) {
    place = places.next();
  }

  @Override
  public Work run(Path file) {
    try (DurableLedger ledger = DurableLedger.open(place, IDENTITY)) {
      return fill(ledger, file, kind.policy(), clock);
    }
  }

  /** Counts the whole file. */
  static Work fill(DurableLedger ledger, Path file, IngestPolicy policy, InstantSource clock) {
    LedgerIngest ingest = new LedgerIngest(ledger, policy, clock);
    try (FileShareSource source = ShareFile.open(file, Contenders.terms(ledger.miners()))) {
      WatchedSource watched = new WatchedSource(source, ingest::memoryBytes);
      long counted = ingest.run(List.of(watched), LedgerIngest.Idle.stop()).counted();
      return new Work(counted, watched.memoryMaxBytes());
    }
  }

  @Override
  public void finish() {
    places.clear();
  }
}
