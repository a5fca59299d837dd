package org.leafpay.shares.miningcore;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.shares.batch.ShareSource.Poll;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.ingest.IngestCount;
import org.leafpay.shares.ledger.BucketView;
import org.leafpay.shares.ledger.LedgerRow;

class MiningcoreRestartTest {
  private static final long SEED = 20_261_120L;
  private static final Instant START = Instant.parse("2026-03-01T06:10:00Z");
  private static final Instant LATER = Instant.parse("2026-11-20T00:00:00Z");
  private static final int KILLS = 2;
  private static final int ROWS = 50_000;

  @TempDir private Path folder;

  @Test
  void countsEachRowOnceWhenTheReaderIsKilledAndTheTableRewritten() throws Exception {
    Random random = new Random(SEED);
    PoolTables tables = PoolTables.create();
    List<PoolRow> miners = IntStream.range(0, 20).mapToObj(i -> PoolRow.of(i, START)).toList();
    List<PoolRow> rows =
        IntStream.range(0, ROWS)
            .mapToObj(i -> miners.get(random.nextInt(20)).at(START.plusSeconds(i % 30)))
            .toList();
    tables.insert(rows);
    Path ledger = folder.resolve("ledger.db");
    for (int i = 0; i < KILLS; i++) {
      kill(tables.database(), ledger, 1 + random.nextInt(2), random.nextInt(20_000));
      tables.execute("vacuum full shares");
    }
    IngestCount count =
        ReadingChild.read(tables.database(), ledger, ReadingChild.SMALL_COMMITS, () -> {});
    System.out.printf("seed %d: %,d of %,d rows after the kills%n", SEED, count.counted(), ROWS);
    assertThat(count.counted()).isBetween(1L, ROWS - 1L);
    assertThat(sumsByMiner(ledger)).isEqualTo(sumsByMiner(rows));
  }

  private static void kill(PoolDatabase database, Path ledger, int afterCommits, int afterMicros)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                ReadingChild.class.getName(),
                database.url(),
                ledger.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader output = child.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < afterCommits; i++) {
        assertThat(output.readLine()).isEqualTo("committed");
      }
      TimeUnit.MICROSECONDS.sleep(afterMicros);
    } finally {
      child.destroyForcibly().waitFor();
    }
  }

  private static Map<String, Long> sumsByMiner(Path file) {
    try (DurableLedger ledger =
        DurableLedger.open(new LedgerPlace.File(file), LedgerFixture.IDENTITY)) {
      ledger.seal(LATER.getEpochSecond());
      BucketView view = ledger.sealedBuckets();
      return view.rowsOf(view.bucketsBefore(LATER).toList()).stream()
          .collect(groupingBy(row -> row.miner().text(), summingLong(LedgerRow::difficultySum)));
    }
  }

  private static Map<String, Long> sumsByMiner(List<PoolRow> rows) {
    return rows.stream()
        .collect(
            groupingBy(
                PoolRow::miner,
                summingLong(row -> Math.round(Double.parseDouble(row.difficulty()) * 256))));
  }

  @Test
  void readsOnWhenTheServerWasRestarted() throws IOException {
    EmbeddedPostgres server = start(0);
    int port = server.getPort();
    PoolTables tables = new PoolTables(server.getJdbcUrl("postgres", "postgres")).withTables();
    PoolRow row = PoolRow.of(1, START);
    tables.insert(IntStream.range(0, ROWS).mapToObj(i -> row.at(START.plusMillis(i))).toList());
    try (Follower follower =
        new Follower(tables.database(), Following.of(PoolRow.POOL)).withBatches(1_000)) {
      assertThat(follower.poll()).isEqualTo(Poll.MORE);
      server.close();
      while (follower.lost.size() < 3) {
        follower.poll();
      }
      assertThat(follower.shares).hasSizeLessThan(ROWS);
      try (EmbeddedPostgres again = start(port)) {
        for (int i = 0; i < 2 * ROWS / 1_000; i++) {
          follower.poll();
        }
        assertThat(again.getPort()).isEqualTo(port);
        assertThat(follower.shares)
            .extracting(Follower.Delivered::sequence)
            .isSorted()
            .doesNotHaveDuplicates()
            .hasSize(ROWS);
      }
    }
  }

  private EmbeddedPostgres start(int port) throws IOException {
    return EmbeddedPostgres.builder()
        .setPort(port)
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .start();
  }
}
