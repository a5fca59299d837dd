package org.leafpay.shares.database;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TestSource;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.ledger.BucketLength;
import org.leafpay.types.address.Network;

/** A ledger at one place, opened anew for each use as after a restart. */
public final class LedgerFixture {
  public static final long BUCKET_SECONDS = 10;
  public static final LedgerIdentity IDENTITY =
      new LedgerIdentity(Network.MAINNET, "pool", new BucketLength(BUCKET_SECONDS));

  /** Small commits, so that a bucket has many parts; a grace that covers the jitter. */
  public static final IngestPolicy POLICY =
      IngestPolicy.DEFAULT.withGrace(Duration.ofSeconds(15)).withCommitShares(300);

  public static final Instant LONG_AFTER =
      Instant.ofEpochSecond(RandomRows.START_SECOND).plus(Duration.ofDays(1_000));

  private final LedgerPlace place;

  public LedgerFixture(LedgerPlace place) {
    this.place = place;
  }

  public static LedgerFixture fresh(TestPlace kind, Path folder) {
    return new LedgerFixture(kind.fresh(folder));
  }

  public LedgerPlace place() {
    return place;
  }

  public DurableLedger open() {
    return DurableLedger.open(place, IDENTITY);
  }

  /** One source with these rows. */
  public IngestCount ingest(List<TestRow> rows, IngestPolicy policy) {
    try (DurableLedger ledger = open()) {
      return ingest(ledger, policy, List.of(new TestSource(ledger.miners(), rows, 0)));
    }
  }

  public static IngestCount ingest(
      DurableLedger ledger, IngestPolicy policy, List<ShareSource> sources) {
    return new LedgerIngest(ledger, policy, InstantSource.fixed(LONG_AFTER))
        .run(sources, LedgerIngest.Idle.stop());
  }

  /** Seals everything and reads it. */
  public TextbookLedger readAll() {
    try (DurableLedger ledger = open()) {
      ledger.seal(LONG_AFTER.getEpochSecond());
      return TextbookLedger.of(
          BUCKET_SECONDS, ledger.sealedBuckets().bucketsBefore(LONG_AFTER).toList());
    }
  }

  public List<SealedBucket> seals() {
    try (DurableLedger ledger = open()) {
      return ledger.sealedFrom(0);
    }
  }

  /** How many single shares are in the log. */
  public long loggedShares() {
    return Long.parseLong(
        select("select coalesce(sum(length(shares) / 44), 0) from share_log").get(0));
  }

  /** The rows that an SQL tool shows, with a bar between their columns. */
  public List<String> select(String sql) {
    try (ShareDatabase database = ShareDatabase.open(place)) {
      return database
          .jdbi()
          .withHandle(
              handle ->
                  handle
                      .select(sql)
                      .map(
                          (rows, context) -> {
                            List<String> columns = new ArrayList<>();
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                              columns.add(rows.getString(i));
                            }
                            return String.join("|", columns);
                          })
                      .list());
    }
  }
}
