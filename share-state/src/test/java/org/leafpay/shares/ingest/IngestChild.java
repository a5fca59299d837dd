package org.leafpay.shares.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TestSource;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;

/**
 * A process that ingests the shares of a seed from the first on, in many small commits, and is
 * killed while it does. Writes a line after each commit.
 */
public final class IngestChild {
  static final int SHARES = 20_000;
  static final IngestPolicy POLICY =
      LedgerFixture.POLICY.withCommitShares(200).withGrace(Duration.ofSeconds(30)).keepingShares();

  private IngestChild() {}

  static List<TestRow> rows(long seed) {
    return new RandomRows(seed).rows(SHARES, 3, 800, 20);
  }

  /** Takes the place and the seed. */
  public static void main(String[] arguments) {
    List<TestRow> rows = rows(Long.parseLong(arguments[1]));
    try (DurableLedger ledger =
        DurableLedger.open(
            LedgerPlace.of(arguments[0], Optional.empty()), LedgerFixture.IDENTITY)) {
      Instant later = Instant.ofEpochSecond(RandomRows.START_SECOND).plus(Duration.ofDays(1));
      new LedgerIngest(ledger, POLICY, InstantSource.fixed(later))
          .run(
              List.of(telling(new TestSource(ledger.miners(), rows, 0))), LedgerIngest.Idle.stop());
      System.out.println("done");
    }
  }

  private static ShareSource telling(ShareSource source) {
    return new ForwardingSource(source) {
      @Override
      public void committed() {
        System.out.println("committed");
        System.out.flush();
      }
    };
  }
}
