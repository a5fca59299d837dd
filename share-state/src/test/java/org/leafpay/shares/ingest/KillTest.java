package org.leafpay.shares.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.shares.database.LedgerFixture.BUCKET_SECONDS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leafpay.shares.TestPlace;
import org.leafpay.shares.TestRow;
import org.leafpay.shares.TextbookLedger;
import org.leafpay.shares.batch.SourceStream;
import org.leafpay.shares.database.DurableLedger;
import org.leafpay.shares.database.LedgerConflictException;
import org.leafpay.shares.database.LedgerFixture;
import org.leafpay.shares.database.LedgerPlace;
import org.leafpay.shares.database.SealedBucket;

/**
 * An ingesting process is killed at moments of a seed, every share is delivered again from the
 * first on, and in the end nothing is lost and nothing counted twice. {@code -Dleafpay.kills=N}
 * kills N times on each database; {@code -Dleafpay.seed=N} repeats a run.
 */
class KillTest {
  private static final int KILLS = Integer.getInteger("leafpay.kills", 2);
  private static final int KILLS_PER_LEDGER = 2;
  private static final long SEED = Long.getLong("leafpay.seed", 20_261_120L);

  /** A child makes 100 commits altogether. */
  private static final int KILL_AFTER_COMMITS_MAX = 45;

  /** A commit and the sealing behind it take a few milliseconds. */
  private static final int KILL_AFTER_MICROS_MAX = 15_000;

  @TempDir private Path folder;

  @ParameterizedTest(name = "{0}")
  @EnumSource(TestPlace.class)
  void losesNothingAndCountsNothingTwiceWhenItIsKilled(TestPlace kind) throws Exception {
    Random random = new Random(SEED);
    for (int kills = 0; kills < KILLS; kills += KILLS_PER_LEDGER) {
      LedgerFixture fixture = LedgerFixture.fresh(kind, folder);
      for (int i = 0; i < KILLS_PER_LEDGER; i++) {
        kill(
            fixture.place(),
            1 + random.nextInt(KILL_AFTER_COMMITS_MAX),
            random.nextInt(KILL_AFTER_MICROS_MAX));
        System.out.printf(
            "%s, seed %d, kill %d: %,d of %,d shares on disk%n",
            kind, SEED, kills + i + 1, fixture.loggedShares(), IngestChild.SHARES);
      }
      List<TestRow> rows = IngestChild.rows(SEED);
      IngestCount count = deliverAll(fixture, rows);
      assertThat(count.known()).isEqualTo(rows.size() - count.counted()).isPositive();
      assertEndsLikeOneThatWasNeverKilled(fixture, rows);
    }
  }

  private static void kill(LedgerPlace place, int afterCommits, int afterMicros)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                IngestChild.class.getName(),
                place.toString(),
                Long.toString(SEED))
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

  /** A server may finish the killed process's last commit after the ledger was opened anew. */
  private static IngestCount deliverAll(LedgerFixture fixture, List<TestRow> rows) {
    try {
      return fixture.ingest(rows, IngestChild.POLICY);
    } catch (LedgerConflictException e) {
      return fixture.ingest(rows, IngestChild.POLICY);
    }
  }

  private void assertEndsLikeOneThatWasNeverKilled(LedgerFixture fixture, List<TestRow> rows) {
    LedgerFixture calm = LedgerFixture.fresh(TestPlace.SQLITE, folder);
    calm.ingest(rows, IngestChild.POLICY);
    List<SealedBucket> seals = calm.seals();
    assertThat(seals).hasSizeGreaterThan(50);
    assertThat(fixture.seals()).isEqualTo(seals);
    assertThat(fixture.loggedShares()).isEqualTo(rows.size());
    try (DurableLedger ledger = fixture.open()) {
      assertThat(ledger.late()).isEmpty();
      lastSequences(rows)
          .forEach((stream, sequence) -> assertThat(ledger.last(stream)).isEqualTo(sequence));
    }
    assertThat(fixture.readAll()).isEqualTo(TextbookLedger.of(BUCKET_SECONDS, rows));
  }

  private static Map<SourceStream, Long> lastSequences(List<TestRow> rows) {
    Map<SourceStream, Long> last = new HashMap<>();
    rows.forEach(row -> last.put(row.stream(), row.sequence()));
    return last;
  }
}
