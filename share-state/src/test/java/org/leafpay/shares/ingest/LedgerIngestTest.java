package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TestSource;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.LedgerConflictException;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.SealedBucket;

@ParameterizedClass(name = "{0}")
@EnumSource(TestPlace.class)
class LedgerIngestTest {
  private static final long START = RandomRows.START_SECOND;
  private static final SourceStream STREAM = new SourceStream("stratum", 0);
  private static final SourceStream OTHER = new SourceStream("other", 0);

  private final LedgerFixture fixture;

  LedgerIngestTest(TestPlace kind, @TempDir Path folder) {
    this.fixture = LedgerFixture.fresh(kind, folder);
  }

  @Test
  void countsNothingTwiceWhenAllIsDeliveredAgain() {
    List<TestRow> rows = new RandomRows(1).rows(2_000, 3, 60, 5);
    assertThat(fixture.ingest(rows.subList(0, 1_200), POLICY))
        .isEqualTo(new IngestCount(1_200, 0, 0));
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(800, 0, 1_200));
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(0, 0, 2_000));

    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  @Test
  void countsWhatAStreamNumbersTwiceOnce() {
    TestRow row = TestRow.of(STREAM, 4, 1, START);
    IngestCount count =
        fixture.ingest(List.of(row, row, TestRow.of(STREAM, 3, 1, START), row), POLICY);

    assertThat(count).isEqualTo(new IngestCount(1, 0, 3));
  }

  /** Files of one writer, the second going on where the first ends, in either order. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void countsAStreamWholeThatIsInSeveralSources(boolean isReversed) {
    List<TestRow> rows = new RandomRows(5).rows(2_000, 3, 60, 0);
    List<List<TestRow>> files =
        new ArrayList<>(List.of(rows.subList(0, 800), rows.subList(800, 1_300)));
    files.add(rows.subList(1_300, 2_000));
    if (isReversed) {
      Collections.reverse(files);
    }
    try (DurableLedger ledger = fixture.open()) {
      List<ShareSource> sources = new ArrayList<>();
      files.forEach(file -> sources.add(new TestSource(ledger.miners(), file, 0)));
      assertThat(LedgerFixture.ingest(ledger, POLICY, sources))
          .isEqualTo(new IngestCount(2_000, 0, 0));
    }
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  @Test
  void leavesOutTheCopyOfASourceThatIsReadBesideIt() {
    List<TestRow> rows = new RandomRows(6).rows(1_000, 3, 60, 0);
    try (DurableLedger ledger = fixture.open()) {
      List<ShareSource> sources = new ArrayList<>();
      sources.add(new TestSource(ledger.miners(), rows, 0));
      sources.add(new TestSource(ledger.miners(), rows.subList(0, 700), 0));
      assertThat(LedgerFixture.ingest(ledger, POLICY, sources))
          .isEqualTo(new IngestCount(1_000, 0, 700));
    }
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  /** What waits for it must not move the stream's position beyond what could not be read. */
  @Test
  void countsNothingOfAStreamBehindASourceThatFailed() {
    List<TestRow> rows = new RandomRows(7).rows(2_000, 1, 60, 0);
    try (DurableLedger ledger = fixture.open()) {
      List<ShareSource> sources = new ArrayList<>();
      sources.add(new FailingSource(new TestSource(ledger.miners(), rows.subList(0, 1_000), 0), 5));
      sources.add(new TestSource(ledger.miners(), rows.subList(1_000, 2_000), 0));
      assertThatThrownBy(() -> LedgerFixture.ingest(ledger, POLICY, sources))
          .hasMessage("broken off");
    }
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(1_500, 0, 500));
  }

  @Test
  void countsALateShareInTheFirstOpenBucketAndRecordsIt() {
    fixture.ingest(List.of(row(1, 0), row(2, 45)), POLICY);
    // Buckets up to second 30 are sealed: the watermark of 45 less the grace of 15.
    IngestCount count =
        fixture.ingest(
            List.of(row(3, 1), row(4, 9), row(5, 12), row(6, 46), row(7, 12), row(8, 30)), POLICY);

    assertThat(count).isEqualTo(new IngestCount(6, 4, 0));
    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.late())
          .containsExactly(
              new LateShares(STREAM.at(3), 4, 2, START, START + 30),
              new LateShares(STREAM.at(5), 5, 1, START + 10, START + 30),
              new LateShares(STREAM.at(7), 7, 1, START + 10, START + 30));
    }
    TextbookLedger expected = new TextbookLedger(BUCKET_SECONDS);
    expected.add(row(1, 0), START);
    IntStream.of(3, 4, 5, 7, 8).forEach(i -> expected.add(row(i, 0), START + 30));
    IntStream.of(2, 6).forEach(i -> expected.add(row(i, 0), START + 40));
    assertThat(fixture.readAll()).isEqualTo(expected);
  }

  @Test
  void publishesUpToWhichShareOfEachStreamABucketCounts() {
    try (DurableLedger ledger = fixture.open()) {
      TestSource one =
          new TestSource(ledger.miners(), List.of(row(1, 0), row(2, 3), row(3, 40)), 0);
      TestSource two =
          new TestSource(ledger.miners(), List.of(TestRow.of(OTHER, 8, 1, START + 5)), 0);
      LedgerFixture.ingest(ledger, POLICY, List.of(one, two));
    }

    assertThat(fixture.seals())
        .singleElement()
        .satisfies(
            bucket -> {
              assertThat(bucket.start()).isEqualTo(Instant.ofEpochSecond(START));
              assertThat(bucket.positions()).containsExactly(OTHER.at(8), STREAM.at(2));
              assertThat(bucket.rowCount()).isEqualTo(2);
              assertThat(bucket.shareCount()).isEqualTo(3);
            });
  }

  @Test
  void sealsNoBucketThatASourceHasNotPassed() {
    try (DurableLedger ledger = fixture.open()) {
      TestSource quick = new TestSource(ledger.miners(), List.of(row(1, 0), row(2, 500)), 0);
      WaitingSource slow = new WaitingSource(Instant.ofEpochSecond(START + 39));
      LedgerFixture.ingest(ledger, POLICY, List.of(slow, quick));

      assertThat(ledger.sealedUntil()).isEqualTo(START + 20);
    }
  }

  @Test
  void sealsNothingWhileASourceCannotTell() {
    try (DurableLedger ledger = fixture.open()) {
      TestSource quick = new TestSource(ledger.miners(), List.of(row(1, 0), row(2, 500)), 0);
      LedgerFixture.ingest(ledger, POLICY, List.of(quick, new WaitingSource(Instant.MIN)));

      assertThat(ledger.sealedUntil()).isEqualTo(DurableLedger.NOTHING_SEALED);
      assertThat(ledger.last(STREAM)).isEqualTo(2);
    }
  }

  @Test
  void sealsNothingOfTheFutureWhateverAShareSays() {
    Instant now = Instant.ofEpochSecond(START + 100);
    try (DurableLedger ledger = fixture.open()) {
      TestSource source = new TestSource(ledger.miners(), List.of(row(1, 0), row(2, 1L << 33)), 0);
      new LedgerIngest(ledger, POLICY, InstantSource.fixed(now))
          .run(List.of(source), LedgerIngest.Idle.stop());

      assertThat(ledger.sealedUntil()).isEqualTo(START + 80);
    }
  }

  @Test
  void tellsOfEachBucketOnceItIsSealed() {
    List<SealedBucket> told = new ArrayList<>();
    try (DurableLedger ledger = fixture.open()) {
      LedgerIngest ingest = new LedgerIngest(ledger, POLICY, InstantSource.fixed(Instant.MAX));
      ingest.onSealed(told::add);
      List<TestRow> rows = new RandomRows(2).rows(1_000, 1, 200, 0);
      ingest.run(List.of(new TestSource(ledger.miners(), rows, 0)), LedgerIngest.Idle.stop());
    }

    assertThat(told).hasSize(18).isEqualTo(fixture.seals());
  }

  @Test
  void keepsWhatWasDeliveredBeforeASourceFailed() {
    List<TestRow> rows = new RandomRows(3).rows(1_100, 1, 60, 0);
    try (DurableLedger ledger = fixture.open()) {
      TestSource whole = new TestSource(ledger.miners(), rows, 0);
      assertThatThrownBy(
              () -> LedgerFixture.ingest(ledger, POLICY, List.of(new FailingSource(whole, 10))))
          .hasMessage("broken off");
    }
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(100, 0, 1_000));
  }

  @Test
  void tellsASourceThatItsSharesAreOnDiskAfterwardsOnly() {
    try (DurableLedger ledger = fixture.open()) {
      List<Long> reached = new ArrayList<>();
      ShareSource source =
          new ForwardingSource(new TestSource(ledger.miners(), List.of(row(1, 0)), 0)) {
            @Override
            public void committed() {
              try (DurableLedger other = fixture.open()) {
                reached.add(other.last(STREAM));
              }
            }
          };
      LedgerFixture.ingest(ledger, POLICY, List.of(source));
      assertThat(reached).endsWith(1L).doesNotContain(-1L);
    }
  }

  @Test
  void stopsWhenAnotherProcessWritesToo() {
    List<TestRow> rows = new RandomRows(4).rows(1_000, 1, 60, 0);
    try (DurableLedger ledger = fixture.open()) {
      fixture.ingest(rows.subList(0, 700), POLICY);
      TestSource source = new TestSource(ledger.miners(), rows, 0);
      assertThatThrownBy(() -> LedgerFixture.ingest(ledger, POLICY, List.of(source)))
          .isInstanceOf(LedgerConflictException.class);
    }
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(300, 0, 700));
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  @Test
  void keepsSumsThatDoNotFitIntoOneNumberApart() {
    long huge = 1L << 62;
    long micros = START * 1_000_000;
    fixture.ingest(
        List.of(
            new TestRow(STREAM, 1, 1, huge, 1_000, micros, ""),
            new TestRow(STREAM, 2, 1, huge - 1, 1_000, micros, ""),
            new TestRow(STREAM, 3, 2, huge, 1_000, micros, "")),
        POLICY);

    assertThat(fixture.readAll().toString()).contains("9223372036854775807");
  }

  @Test
  void waitsForItsCommitsNoLongerThanAskedTo() {
    try (DurableLedger ledger = fixture.open()) {
      MovingClock clock = new MovingClock();
      List<Long> reached = new ArrayList<>();
      WaitingSource waiting = new WaitingSource(Instant.MIN);
      TestSource source = new TestSource(ledger.miners(), List.of(row(1, 0)), 0);
      new LedgerIngest(ledger, POLICY.withCommitShares(1_000), clock)
          .run(
              List.of(source, waiting),
              () -> {
                clock.now = clock.now.plusMillis(400);
                reached.add(ledger.last(STREAM));
                return reached.size() < 4;
              });

      assertThat(reached).containsExactly(-1L, -1L, -1L, 1L);
    }
  }

  private static TestRow row(int number, long second) {
    return TestRow.of(STREAM, number, number, START + second);
  }

  /** Has nothing, and says how far it has come. */
  private static final class WaitingSource extends ForwardingSource {
    private final Instant watermark;

    WaitingSource(Instant watermark) {
      super(new TestSource(new MinerIndex(), List.of(), 0));
      this.watermark = watermark;
    }

    @Override
    public Poll poll(ShareBatch into) {
      return Poll.IDLE;
    }

    @Override
    public Instant watermark() {
      return watermark;
    }
  }

  /** Breaks off after some polls. */
  private static final class FailingSource extends ForwardingSource {
    private int polls;

    FailingSource(ShareSource source, int polls) {
      super(source);
      this.polls = polls;
    }

    @Override
    public Poll poll(ShareBatch into) {
      if (polls-- == 0) {
        throw new IllegalStateException("broken off");
      }
      return super.poll(into);
    }
  }

  private static final class MovingClock implements InstantSource {
    private Instant now = Instant.ofEpochSecond(START).plus(Duration.ofDays(1));

    @Override
    public Instant instant() {
      return now;
    }
  }
}
