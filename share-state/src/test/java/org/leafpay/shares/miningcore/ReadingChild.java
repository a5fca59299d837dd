package org.leafpay.shares.miningcore;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ingest.IngestPolicy;
import org.leafpay.shares.ingest.LedgerIngest;
import org.leafpay.shares.source.RejectedRow;

/** A process that reads a pool's table into a ledger, and is killed while it does. */
public final class ReadingChild {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-20T00:00:00Z"));

  /** One for each batch. */
  static final IngestPolicy SMALL_COMMITS = LedgerFixture.POLICY.withCommitShares(1);

  private ReadingChild() {}

  /** Takes the URL of the pool's database and the file of the ledger. */
  public static void main(String[] arguments) {
    read(
        new PoolDatabase(arguments[0], Optional.empty(), PoolRow.POOL),
        Path.of(arguments[1]),
        SMALL_COMMITS,
        () -> {
          System.out.println("committed");
          System.out.flush();
        });
  }

  static IngestCount read(
      PoolDatabase database, Path ledgerFile, IngestPolicy policy, Runnable committed) {
    try (DurableLedger ledger =
        DurableLedger.open(new LedgerPlace.File(ledgerFile), LedgerFixture.IDENTITY)) {
      try (ShareSource source = source(database, ledger, committed)) {
        return new LedgerIngest(ledger, policy, CLOCK)
            .run(List.of(source), LedgerIngest.Idle.stop());
      }
    }
  }

  private static ShareSource source(
      PoolDatabase database, DurableLedger ledger, Runnable committed) {
    return new CommitListener(
        new MiningcoreShareSource(
            database,
            Following.of(PoolRow.POOL).once(),
            new MiningcoreTerms(Follower.scan(ledger.miners()), new NoReports(), CLOCK)),
        committed);
  }

  /** Nothing is expected to be told. */
  private static final class NoReports implements MiningcoreReports {
    @Override
    public void rejected(RejectedRow row) {
      throw new IllegalStateException(row.toString());
    }

    @Override
    public void late(LateRows rows) {
      throw new IllegalStateException(rows.toString());
    }

    @Override
    public void lost(String problem) {
      throw new IllegalStateException(problem);
    }
  }
}
