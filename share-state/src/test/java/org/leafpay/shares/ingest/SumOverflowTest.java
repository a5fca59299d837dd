package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LateShares;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;

/** Shares whose sums do not fit: they are left out by name, and nothing else is. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestPlace.class)
class SumOverflowTest {
  private static final long START = RandomRows.START_SECOND;
  private static final SourceStream STREAM = new SourceStream("stratum", 0);
  private static final long HUGE = 1L << 62;
  private static final BigInteger SUM_MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final LedgerFixture fixture;

  SumOverflowTest(TestPlace kind, @TempDir Path folder) {
    this.fixture = LedgerFixture.fresh(kind, folder);
  }

  @Test
  void aShareThatItsMinersSumCannotHoldIsRejectedWithPlaceAndReason() {
    List<TestRow> rows =
        List.of(
            row(1, 1, HUGE, 0),
            row(2, 1, HUGE, 1),
            row(3, 1, HUGE - 1, 2),
            row(4, 2, HUGE, 3),
            row(5, 1, 1, 4),
            row(6, 1, HUGE, 5 + BUCKET_SECONDS));
    List<RejectedRow> rejected = ingest(rows, POLICY);

    assertThat(rejected)
        .containsExactly(
            new RejectedRow(
                "6 shares, stratum", 2, RejectionReason.SUM_OUT_OF_RANGE, String.valueOf(HUGE)),
            new RejectedRow("6 shares, stratum", 5, RejectionReason.SUM_OUT_OF_RANGE, "1"));
    assertThat(fixture.readAll()).isEqualTo(textbook(rows, 2, 5));
    assertThat(fixture.ingest(rows, POLICY)).isEqualTo(new IngestCount(0, 0, 6));
  }

  /** Sums under another network difficulty are other sums. */
  @Test
  void eachNetworkDifficultyHasASumOfItsOwn() {
    List<TestRow> rows =
        List.of(
            row(1, 1, HUGE, 0),
            new TestRow(STREAM, 2, 1, HUGE, 2_000, START * 1_000_000, ""),
            row(3, 1, HUGE, 0));

    assertThat(ingest(rows, POLICY)).extracting(RejectedRow::line).containsExactly(3L);
    assertThat(fixture.readAll()).isEqualTo(textbook(rows, 3));
  }

  @Test
  void aLateShareIsHeldAgainstTheBucketThatItCountsIn() {
    List<TestRow> rows =
        List.of(
            row(1, 1, HUGE, 0),
            row(2, 2, 10, 100),
            row(3, 1, HUGE, 0),
            row(4, 1, HUGE, 1),
            row(5, 1, 10, 2));
    ingest(rows.subList(0, 2), POLICY);

    assertThat(ingest(rows, POLICY)).extracting(RejectedRow::line).containsExactly(4L);
    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.late())
          .extracting(late -> late.first().sequence(), LateShares::shareCount)
          .containsExactly(tuple(3L, 1L), tuple(5L, 1L));
      assertThat(ledger.seal(START + 1_000)).isNotEmpty();
    }
  }

  /** Shares that are left out are progress: nobody has to begin out of turn. */
  @Test
  void whatFollowsInAnotherSourceStillWaitsForItsTurn() {
    List<TestRow> rows = new ArrayList<>(List.of(row(1, 1, HUGE, 0)));
    for (int i = 2; i <= 160; i++) {
      rows.add(row(i, 1, i <= 101 ? HUGE : 1, 0));
    }
    ingest(rows.subList(0, 1), POLICY);
    try (DurableLedger ledger = fixture.open()) {
      List<ShareSource> sources = new ArrayList<>();
      sources.add(new TestSource(ledger.miners(), rows.subList(149, 160), 0));
      sources.add(new TestSource(ledger.miners(), rows.subList(1, 149), 0));
      assertThat(LedgerFixture.ingest(ledger, POLICY, sources))
          .isEqualTo(new IngestCount(59, 0, 0));
    }
  }

  /** However the rows are cut into commits and processes, the same ones are left out. */
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4})
  void whatIsLeftOutDoesNotDependOnCommitsAndRestarts(long seed) {
    Random random = new Random(seed);
    List<TestRow> rows = new ArrayList<>();
    for (int i = 1; i <= 300; i++) {
      rows.add(row(i, random.nextInt(3), HUGE >> random.nextInt(40), random.nextInt(30)));
    }
    List<Long> rejected = new ArrayList<>();
    for (int end = 0; end < rows.size(); ) {
      end = Math.min(rows.size(), end + 1 + random.nextInt(120));
      IngestPolicy policy =
          POLICY.withGrace(Duration.ofHours(1)).withCommitShares(1 + random.nextInt(150));
      ingest(rows.subList(0, end), policy).forEach(row -> rejected.add(row.line()));
    }

    List<Long> want = leftOut(rows);
    assertThat(want).isNotEmpty().hasSizeLessThan(rows.size());
    assertThat(rejected).as("seed %d", seed).isEqualTo(want);
    assertThat(fixture.readAll())
        .as("seed %d", seed)
        .isEqualTo(textbook(rows, want.stream().mapToLong(Long::longValue).toArray()));
  }

  /** By the textbook: sums of any length, each share if its own still fits. */
  private static List<Long> leftOut(List<TestRow> rows) {
    Map<List<Long>, BigInteger> sums = new HashMap<>();
    List<Long> out = new ArrayList<>();
    for (TestRow row : rows) {
      List<Long> place =
          List.of(
              row.createdMicros() / 1_000_000 / BUCKET_SECONDS,
              row.networkDifficulty(),
              (long) row.miner());
      BigInteger sum =
          sums.getOrDefault(place, BigInteger.ZERO).add(BigInteger.valueOf(row.difficulty()));
      if (sum.compareTo(SUM_MAX) > 0) {
        out.add(row.sequence());
      } else {
        sums.put(place, sum);
      }
    }
    return out;
  }

  private static TextbookLedger textbook(List<TestRow> rows, long... leftOut) {
    List<Long> out = new ArrayList<>();
    for (long sequence : leftOut) {
      out.add(sequence);
    }
    return TextbookLedger.of(
        BUCKET_SECONDS, rows.stream().filter(row -> !out.contains(row.sequence())).toList());
  }

  private List<RejectedRow> ingest(List<TestRow> rows, IngestPolicy policy) {
    List<RejectedRow> rejected = new ArrayList<>();
    try (DurableLedger ledger = fixture.open()) {
      LedgerIngest ingest =
          new LedgerIngest(ledger, policy, InstantSource.fixed(LedgerFixture.LONG_AFTER));
      ingest.onRejected(rejected::add);
      ingest.run(List.of(new TestSource(ledger.miners(), rows, 0)), LedgerIngest.Idle.stop());
    }
    return rejected;
  }

  private static TestRow row(long sequence, int miner, long difficulty, long second) {
    return new TestRow(
        STREAM, sequence, miner, difficulty, 1_000, (START + second) * 1_000_000, "");
  }
}
