package org.leafpay.shares.miningcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.shares.batch.EpochMicros;
import org.leafpay.shares.batch.MinerIndex;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.batch.ShareBatch;
import org.leafpay.shares.batch.ShareSource;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.file.FileTerms;
import org.leafpay.shares.file.ShareFile;
import org.leafpay.shares.source.RejectedRow;
import org.leafpay.shares.source.RejectionReason;

class MiningcoreShareSourceTest {
  private static final Instant START = Instant.parse("2026-03-01T06:10:00Z");
  private static final Following FOLLOWING = Following.of(PoolRow.POOL);

  private static final int WRITTEN_AT_ONCE = 250;

  /** Rows of this minute follow each other: what is younger by the lag settles a second. */
  private static final Following BY_ROWS =
      FOLLOWING.withSettling(
          new Following.Settling(Duration.ofSeconds(60), Duration.ofDays(100_000)));

  @ParameterizedTest(name = "partitioned: {0}")
  @ValueSource(booleans = {false, true})
  void deliversEveryRowOfThePoolOnceHoweverManyShareAStamp(boolean isPartitioned) {
    PoolTables tables = isPartitioned ? PoolTables.create().withPartitions() : PoolTables.create();
    List<PoolRow> rows = randomRows(1, 3_000, 4);
    tables.insert(rows);
    tables.insert(rows.stream().map(row -> row.inPool("other")).toList());
    try (Follower follower = new Follower(tables.database(), FOLLOWING).pollAll()) {
      assertDelivered(follower, rows);
      assertThat(follower.rejected).isEmpty();
      assertThat(follower.pollAll().shares).hasSize(rows.size());
    }
  }

  @Test
  void givesTheSameRowsTheSameSequencesWhateverTheServerDidWithThem() {
    PoolTables tables = PoolTables.create();
    List<PoolRow> rows = randomRows(2, 2_000, 6);
    tables.insert(rows);
    List<Follower.Delivered> before = delivered(tables);
    tables.execute("update shares set useragent = 'other' where difficulty < 20");
    tables.execute("vacuum full shares");
    assertThat(delivered(tables)).isEqualTo(before);
    tables.execute("truncate shares");
    Collections.shuffle(rows, new Random(3));
    tables.insert(rows);
    assertThat(delivered(tables)).isEqualTo(before);
  }

  @Test
  void goesOnWhereItWasAfterEachRestart() {
    PoolTables tables = PoolTables.create();
    List<PoolRow> rows = randomRows(4, 600, 3);
    tables.insert(rows);
    try (Follower follower = new Follower(tables.database(), FOLLOWING).withBatches(37)) {
      for (int i = 0; i < 12; i++) {
        assertThat(follower.poll()).isEqualTo(Poll.MORE);
        follower.restart();
      }
      assertThat(follower.shares).hasSize(12 * 37);
      assertDelivered(follower.pollAll(), rows);
    }
  }

  @Test
  void waitsForTheLagSoThatRowsMayComeOutOfOrder() {
    PoolTables tables = PoolTables.create();
    List<PoolRow> rows =
        IntStream.range(0, 3_000)
            .mapToObj(i -> PoolRow.of(i % 7, START.plusMillis(100L * i)))
            .toList();
    List<PoolRow> jittered = jittered(rows, Duration.ofSeconds(55));
    try (Follower follower = new Follower(tables.database(), BY_ROWS)) {
      for (int i = 0; i < jittered.size(); i += WRITTEN_AT_ONCE) {
        tables.insert(jittered.subList(i, i + WRITTEN_AT_ONCE));
        follower.pollAll();
      }
      tables.insert(List.of(PoolRow.of(1, START.plusSeconds(1_000))));
      assertDelivered(follower.pollAll(), rows);
      assertThat(follower.late).isEmpty();
      assertThat(follower.watermark()).isEqualTo(START.plusSeconds(940));
    }
  }

  /** In the order of a time that is later than its stamp by up to {@code jitter}. */
  private static List<PoolRow> jittered(List<PoolRow> rows, Duration jitter) {
    Random random = new Random(5);
    IdentityHashMap<PoolRow, Instant> written = new IdentityHashMap<>();
    rows.forEach(
        row -> written.put(row, row.created().plusMillis(random.nextInt((int) jitter.toMillis()))));
    return rows.stream().sorted(Comparator.comparing(written::get)).toList();
  }

  /** The newest minutes are counted again at each look, those of a day before in turn. */
  @ParameterizedTest(name = "newest row {0} s behind them, {1} looks")
  @CsvSource({"200, 1", "4000, 150"})
  void tellsHowManyRowsCameBehindThePointUpToWhichItHasRead(int newest, int looks) {
    PoolTables tables = PoolTables.create();
    tables.insert(randomRows(6, 100, 10));
    tables.insert(List.of(PoolRow.of(1, START.plusSeconds(newest))));
    try (Follower follower = new Follower(tables.database(), BY_ROWS).pollAll().pollAll()) {
      assertThat(follower.shares).hasSize(100);
      assertThat(follower.late).isEmpty();
      tables.insert(
          List.of(PoolRow.of(1, START.plusSeconds(3)), PoolRow.of(2, START.plusSeconds(4))));
      for (int i = 0; i < looks; i++) {
        follower.pollAll();
      }
      assertThat(follower.shares).hasSize(100);
      assertThat(follower.late)
          .singleElement()
          .satisfies(
              rows -> {
                assertThat(rows.rowCount()).isEqualTo(2);
                assertThat(rows.from()).isBeforeOrEqualTo(START.plusSeconds(3));
                assertThat(rows.to()).isAfter(START.plusSeconds(4));
              });
    }
  }

  @Test
  void losesNothingWhenThePoolDeletesRowsBehindItsWindow() {
    PoolTables tables = PoolTables.create();
    List<PoolRow> rows = randomRows(7, 1_000, 20);
    tables.insert(rows);
    try (Follower follower = new Follower(tables.database(), FOLLOWING).withBatches(100)) {
      for (int i = 0; i < 5; i++) {
        follower.poll();
        Instant reached = follower.created().get(follower.shares.size() - 1);
        tables.execute("delete from shares where created < '" + reached.minusMillis(700) + "'");
        tables.execute("vacuum shares");
        follower.restart();
      }
      assertDelivered(follower.pollAll(), rows);
      assertThat(follower.late).isEmpty();
    }
  }

  @Test
  void stopsWhenRowsMayHaveBeenDeletedUncountedUnlessAPersonSaysOtherwise() {
    PoolTables tables = PoolTables.create();
    tables.insert(randomRows(8, 50, 5));
    try (Follower follower = new Follower(tables.database(), FOLLOWING).pollAll()) {
      tables.execute("truncate shares");
      PoolRow later = PoolRow.of(1, START.plusSeconds(500));
      tables.insert(List.of(later));
      follower.restart();
      assertThatThrownBy(follower::poll)
          .isInstanceOf(MiningcoreException.class)
          .hasMessageContaining("2026-03-01T06:18:20Z")
          .hasMessageContaining("may have been deleted");
    }
    try (Follower follower = new Follower(tables.database(), FOLLOWING.acceptingGap()).pollAll()) {
      assertThat(follower.shares).hasSize(1);
    }
  }

  @Test
  void needsNoMoreThanTheRightToReadAndCannotWriteWithMore() throws SQLException {
    PoolTables tables = PoolTables.create();
    tables.insert(randomRows(9, 10, 1));
    assertThat(delivered(tables)).hasSize(10);
    try (Connection connection = tables.databaseAsOwner().connect();
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("delete from shares"))
          .hasMessageContaining("read-only");
    }
    assertThat(tables.count("select count(*) from shares")).isEqualTo(10);
  }

  @Test
  void readsTheSameNumbersAsFromTheTablesExport() {
    PoolTables tables = PoolTables.create();
    List<PoolRow> rows = new ArrayList<>();
    Random random = new Random(10);
    for (int i = 0; i < 2_000; i++) {
      double difficulty = random.nextDouble() * Math.pow(2, random.nextInt(70) - 10);
      rows.add(
          PoolRow.of(i % 5, START.plusNanos(random.nextInt(1_000_000) * 1_000L))
              .withDifficulty(Double.toString(difficulty))
              .withWorker("worker, '\"\" " + i));
    }
    tables.insert(rows);
    try (Follower follower = new Follower(tables.database(), FOLLOWING).pollAll();
        ShareSource export =
            ShareFile.read(
                new ByteArrayInputStream(tables.exportShares()),
                Path.of("shares.csv"),
                new FileTerms(Follower.scan(new MinerIndex()), Optional.of("export"), row -> {}))) {
      assertThat(follower.shares.size() + follower.rejected.size()).isEqualTo(rows.size());
      assertThat(follower.rejected).isNotEmpty();
      assertThat(follower.shares.stream().map(MiningcoreShareSourceTest::numbers))
          .containsExactlyInAnyOrderElementsOf(numbers(export));
    }
  }

  private static List<String> numbers(ShareSource source) {
    ShareBatch batch = new ShareBatch();
    source.resume(Positions.NONE);
    source.poll(batch);
    return IntStream.range(0, batch.size())
        .mapToObj(
            row ->
                batch.createdMicrosAt(row)
                    + " "
                    + batch.difficultyAt(row)
                    + " "
                    + batch.networkDifficultyAt(row)
                    + " "
                    + batch.workerAt(row))
        .toList();
  }

  private static String numbers(Follower.Delivered share) {
    return share.createdMicros()
        + " "
        + share.difficulty()
        + " "
        + share.networkDifficulty()
        + " "
        + share.worker();
  }

  @Test
  void leavesOutRowsThatCannotBeUsedAndSaysWhichOnes() {
    PoolTables tables = PoolTables.create();
    PoolRow good = PoolRow.of(1, START);
    Instant next = START.plusMillis(1);
    tables.insert(
        List.of(
            good,
            good.withMiner("9nonsense"),
            PoolRow.of(1, next).withDifficulty("NaN"),
            PoolRow.of(1, next).withDifficulty("-1"),
            PoolRow.of(1, next).withDifficulty("Infinity"),
            PoolRow.of(1, Instant.parse("1969-12-31T23:59:59Z"))));
    tables.execute(
        "insert into shares select poolid, blockheight, difficulty, networkdifficulty, miner,"
            + " worker, useragent, ipaddress, source, 'infinity' from shares where created = '"
            + START
            + "'");
    try (Follower follower = new Follower(tables.database(), FOLLOWING).pollAll()) {
      assertThat(follower.shares).hasSize(1);
      assertThat(follower.rejected)
          .extracting(RejectedRow::reason)
          .containsExactly(
              RejectionReason.TIME_OUT_OF_RANGE,
              RejectionReason.ADDRESS_CHECKSUM,
              RejectionReason.DIFFICULTY_NOT_POSITIVE,
              RejectionReason.DIFFICULTY_NOT_A_NUMBER,
              RejectionReason.DIFFICULTY_NOT_A_NUMBER);
      assertThat(follower.rejected.get(2))
          .hasToString(
              "miningcore ergo1, row created 2026-03-01T06:10:00.001Z:1:"
                  + " rejected: difficulty not positive: '-1'");
    }
  }

  @Test
  void saysWhatIsWrongWithADatabaseThatItCannotRead() {
    PoolTables tables = PoolTables.create();
    tables.execute("drop table shares");
    try (Follower follower = new Follower(tables.database(), FOLLOWING)) {
      assertThatThrownBy(follower::poll)
          .isInstanceOf(MiningcoreException.class)
          .hasMessageContaining("\"shares\" does not exist");
    }
    PoolDatabase nobody =
        new PoolDatabase("jdbc:postgresql://127.0.0.1:1/pool", Optional.of("secret"), "ergo1");
    try (Follower follower = new Follower(nobody, FOLLOWING)) {
      assertThatThrownBy(follower::poll)
          .isInstanceOf(MiningcoreException.class)
          .hasMessageContaining("127.0.0.1:1")
          .hasMessageNotContaining("secret");
    }
    assertThatThrownBy(
            () -> new PoolDatabase("jdbc:postgresql:x?password=y", Optional.empty(), "ergo1"))
        .hasMessageNotContaining("=y");
  }

  @Test
  void endsWithWhatIsSettledWhenItIsNotToFollow() {
    PoolTables tables = PoolTables.create();
    tables.insert(randomRows(11, 120, 5));
    try (Follower follower = new Follower(tables.database(), FOLLOWING.once())) {
      Poll poll = follower.poll();
      while (poll == Poll.MORE) {
        poll = follower.poll();
      }
      assertThat(poll).isEqualTo(Poll.ENDED);
      assertThat(follower.shares).hasSize(120);
    }
  }

  private static List<Follower.Delivered> delivered(PoolTables tables) {
    try (Follower follower = new Follower(tables.database(), FOLLOWING).pollAll()) {
      return follower.shares;
    }
  }

  /** Half of them stamped with whole seconds, so that many share a stamp; a few are all equal. */
  private static List<PoolRow> randomRows(long seed, int count, int seconds) {
    Random random = new Random(seed);
    return Stream.generate(
            () ->
                PoolRow.of(
                        random.nextInt(5),
                        START
                            .plusSeconds(random.nextInt(seconds))
                            .plusMillis(random.nextBoolean() ? 0 : random.nextInt(1_000)))
                    .withDifficulty(Integer.toString(1 + random.nextInt(50)))
                    .withWorker(random.nextBoolean() ? "" : "rig" + random.nextInt(3)))
        .limit(count)
        .collect(ArrayList::new, List::add, List::addAll);
  }

  private static void assertDelivered(Follower follower, List<PoolRow> rows) {
    assertThat(
            follower.shares.stream()
                .map(
                    share ->
                        share.miner()
                            + " "
                            + share.difficulty()
                            + " "
                            + share.createdMicros()
                            + " "
                            + share.worker().orElse("")))
        .containsExactlyInAnyOrderElementsOf(
            rows.stream().map(MiningcoreShareSourceTest::text).toList());
    assertThat(follower.shares)
        .extracting(Follower.Delivered::sequence)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(follower.created()).isSorted();
  }

  private static String text(PoolRow row) {
    return row.miner()
        + " "
        + Math.round(Double.parseDouble(row.difficulty()) * 256)
        + " "
        + EpochMicros.of(row.created())
        + " "
        + row.worker();
  }
}
