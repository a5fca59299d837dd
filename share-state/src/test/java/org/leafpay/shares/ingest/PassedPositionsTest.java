package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestPlace;
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

  /** Some shares numbered by their writer, in a log that has a numbering of its own. */
  private static final class CursorSource implements ShareSource {
    private final MinerIndex miners;
    private final int shares;
    private final long cursor;

    CursorSource(MinerIndex miners, int shares, long cursor) {
      this.miners = miners;
      this.shares = shares;
      this.cursor = cursor;
    }

    @Override
    public void resume(Positions counted) {}

    @Override
    public Poll poll(ShareBatch into) {
      for (int i = 1; i <= shares; i++) {
        into.position(into.streamNumber(STRATUM), i);
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
