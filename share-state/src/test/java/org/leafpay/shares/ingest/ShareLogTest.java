package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.POLICY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.shares.RandomRows;
import org.leafpay.shares.TestMiners;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.LedgerFixture;

/** What an operator sees with an SQL tool. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestPlace.class)
class ShareLogTest {
  private final LedgerFixture fixture;

  ShareLogTest(TestPlace kind, @TempDir Path folder) {
    this.fixture = LedgerFixture.fresh(kind, folder);
  }

  @Test
  void showsEverySingleShareThatWasKept() {
    List<TestRow> rows = new ArrayList<>(new RandomRows(1).rows(1_000, 3, 60, 5));
    rows.add(
        new TestRow(
            new SourceStream("x", 0), 1L << 40, 5, Long.MAX_VALUE, 1L << 62, -1, "NUL \0 \t é 😀"));
    fixture.ingest(rows, POLICY.keepingShares());

    rows.sort(
        Comparator.comparing((TestRow row) -> row.stream().source())
            .thenComparing(TestRow::sequence));
    assertThat(
            fixture.select(
                "select source, epoch, sequence, created_micros, address, height, difficulty,"
                    + " network_difficulty, coalesce(worker, '')"
                    + " from share_log_row order by source, sequence"))
        .containsExactlyElementsOf(rows.stream().map(ShareLogTest::shown).toList());
  }

  private static String shown(TestRow row) {
    return "%s|%d|%d|%d|%s|%d|%d|%d|%s"
        .formatted(
            row.stream().source(),
            row.stream().epoch(),
            row.sequence(),
            row.createdMicros(),
            TestMiners.address(row.miner()).text(),
            TestRow.HEIGHT,
            row.difficulty(),
            row.networkDifficulty(),
            row.worker().replace('\0', '\ufffd'));
  }

  @Test
  void keepsNoSingleShareUnlessAskedTo() {
    fixture.ingest(new RandomRows(1).rows(100, 1, 60, 5), POLICY);

    assertThat(fixture.loggedShares()).isZero();
  }

  @Test
  void showsTheSumsOfOpenAndSealedBuckets() {
    List<TestRow> rows = new RandomRows(2).rows(2_000, 1, 100, 0);
    fixture.ingest(rows, POLICY.withCommitShares(250));
    TestRow first = rows.get(0);
    long start = RandomRows.START_SECOND;

    assertThat(
            fixture.select(
                "select sum(difficulty_sum), sum(share_count), count(distinct bucket)"
                    + " from share_bucket_row"))
        .containsExactly(
            "%d|%d|%d"
                .formatted(rows.stream().mapToLong(TestRow::difficulty).sum(), rows.size(), 10));
    assertThat(
            fixture.select(
                "select address, network_difficulty, difficulty_sum, share_count"
                    + (" from share_bucket_row where bucket = " + start + " and address = '")
                    + (TestMiners.address(first.miner()).text() + "'")))
        .containsExactly(
            "%s|%d|%d|%d"
                .formatted(
                    TestMiners.address(first.miner()).text(),
                    1_000,
                    ofFirstBucket(rows).stream().mapToLong(TestRow::difficulty).sum(),
                    ofFirstBucket(rows).size()));
    assertThat(fixture.select("select count(*) from share_seal")).containsExactly("8");
  }

  private static List<TestRow> ofFirstBucket(List<TestRow> rows) {
    return rows.stream()
        .filter(row -> row.miner() == rows.get(0).miner())
        .filter(row -> row.createdMicros() < (RandomRows.START_SECOND + 10) * 1_000_000)
        .toList();
  }
}
