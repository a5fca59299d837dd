package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TestSource;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;

class PassedPositionsTest {
  private static final SourceStream CURSOR = new SourceStream("shares/0", 0);
  private static final SourceStream STRATUM = new SourceStream("stratum", 0);

  @TempDir private Path folder;

  @Test
  void keepsUpToWhereASourceHasReadThoughNoShareStandsThere() {
    LedgerFixture fixture = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    try (DurableLedger ledger = fixture.open()) {
      LedgerFixture.ingest(ledger, POLICY, List.of(new CursorSource(ledger.miners(), 1, 700)));
      assertThat(ledger.last(CURSOR)).isEqualTo(700);
    }

    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.last(CURSOR)).isEqualTo(700);
      assertThat(ledger.last(STRATUM)).isEqualTo(1);
      ledger.seal(RandomRows.START_SECOND + 1_000);
      assertThat(ledger.sealedFrom(0).get(0).positions()).containsExactly(STRATUM.at(1));
    }
  }

  @Test
  void keepsItWithoutAnyShare() {
    LedgerFixture fixture = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    try (DurableLedger ledger = fixture.open()) {
      LedgerFixture.ingest(ledger, POLICY, List.of(new CursorSource(ledger.miners(), 0, 3)));
    }

    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.last(CURSOR)).isEqualTo(3);
    }
  }

  /** The second source's share waits for those that the first one could not deliver. */
  @Test
  void keepsNothingThatIsPassedWithAShareThatWaits() {
    LedgerFixture fixture = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    try (DurableLedger ledger = fixture.open()) {
      List<TestRow> rows =
          LongStream.rangeClosed(1, 300)
              .mapToObj(i -> TestRow.of(STRATUM, i, 1, RandomRows.START_SECOND))
              .toList();
      TestSource whole = new TestSource(ledger.miners(), rows, 0);
      ShareSource broken =
          new ForwardingSource(whole) {
            private boolean hasDelivered;

            @Override
            public Poll poll(ShareBatch into) {
              if (hasDelivered) {
                throw new IllegalStateException("broken off");
              }
              hasDelivered = true;
              return super.poll(into);
            }
          };
      CursorSource behind = new CursorSource(ledger.miners(), 1, 700).from(10_000);
      assertThatThrownBy(() -> LedgerFixture.ingest(ledger, POLICY, List.of(broken, behind)))
          .hasMessage("broken off");
      assertThat(ledger.last(CURSOR)).isEqualTo(Positions.NOTHING);
      assertThat(ledger.last(STRATUM)).isEqualTo(100);
    }
  }

  /** Some shares numbered by their writer, in a log that has a numbering of its own. */
  private static final class CursorSource implements ShareSource {
    private final MinerIndex miners;
    private final int shares;
    private final long cursor;
    private long first = 1;

    CursorSource(MinerIndex miners, int shares, long cursor) {
      this.miners = miners;
      this.shares = shares;
      this.cursor = cursor;
    }

    CursorSource from(long sequence) {
      first = sequence;
      return this;
    }

    @Override
    public void resume(Positions counted) {}

    @Override
    public Poll poll(ShareBatch into) {
      for (int i = 0; i < shares; i++) {
        into.position(into.streamNumber(STRATUM), first + i);
        into.miner(miners.add(TestMiners.address(1)));
        into.difficulty(10, 1_000);
        into.created(RandomRows.START_SECOND * 1_000_000, 1);
        into.endRow();
      }
      into.passed(into.streamNumber(CURSOR), cursor);
      return Poll.ENDED;
    }

    @Override
    public Instant watermark() {
      return Instant.MIN;
    }

    @Override
    public String describe() {
      return "test";
    }

    @Override
    public void close() {}
  }
}
