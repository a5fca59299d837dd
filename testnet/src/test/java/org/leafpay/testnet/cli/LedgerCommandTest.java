package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.scenario.PoolFiles;
import org.leafpay.testnet.scenario.PoolScenario;
import org.leafpay.testnet.scenario.ScenarioSpec;

/** A made-up pool of 20 miners whose shares go into a ledger first. */
class LedgerCommandTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int ROWS_REJECTED = 3;

  @TempDir Path folder;
  private PoolFiles files;

  @BeforeEach
  void writeThePool() {
    files = PoolScenario.write(folder, ScenarioSpec.ofSeed(3).withSize(20, 400));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scheme pplns --window 1.5",
        "--scheme fpps --block-reward 2.9 --fee-blocks 2 --layout batch --batch-size 8",
        "--scheme solo",
        "--scheme equal --bucket 600"
      })
  void aRunFromTheLedgerMakesTheRoundsOfARunFromTheFile(String policy) {
    String[] words = policy.split(" ", -1);
    String bucket = policy.contains("--bucket") ? words[words.length - 1] : "60";
    ingest("--pool", "ergo1", "--bucket", bucket).succeeded();
    run("from-file", with(words, "--shares", files.shares().toString())).succeeded();
    run("from-ledger", with(words, "--ledger", ledger())).succeeded();

    assertThat(rounds("from-file")).containsExactly("000001", "000002");
    requireEqualRounds();
    CliRun.of(List.of("replay", folder.resolve("from-ledger").toString())).succeeded();
  }

  /** Both leave out the share that its miner's sum cannot hold, and say where it is. */
  @Test
  void aShareBeyondWhatASumHoldsHoldsUpNeither() {
    String hardest = "18014398509481984";
    TestPool pool =
        TestPool.in(folder)
            .withShares(
                TestPool.share(TestPool.miner(1), hardest),
                TestPool.share(TestPool.miner(1), hardest),
                TestPool.share(TestPool.miner(2), "1000"),
                TestPool.share(TestPool.miner(2), "1000").replace("T10:", "T12:"));
    files = new PoolFiles(pool.shares(), pool.blocks(), files.minerSettings());
    String told =
        ":3: rejected: sum of the miner's difficulties in one bucket out of range:"
            + " '4611686018427387904'";
    CliRun counted = ingest("--pool", "ergo1").endedWith(ROWS_REJECTED);
    assertThat(counted.out()).startsWith("3 shares counted, 0 of them late");
    assertThat(counted.err()).contains(pool.shares() + told);
    assertThat(sealed()).isNotEmpty();

    CliRun read = run("from-file", "--shares", files.shares().toString());
    assertThat(read.endedWith(ROWS_REJECTED).out()).contains(pool.shares() + told);
    run("from-ledger", "--ledger", ledger()).succeeded();
    assertThat(rounds("from-file")).containsExactly("000001");
    requireEqualRounds();
  }

  /** Leaves, what they are computed from, and with digest and books what is computed. */
  private void requireEqualRounds() {
    assertThat(rounds("from-ledger")).isEqualTo(rounds("from-file"));
    for (String round : rounds("from-file")) {
      for (String file : List.of("leaves.jsonl", "shares.jsonl.gz", "carried.jsonl")) {
        assertThat(published("from-ledger", round, file))
            .hasSameBinaryContentAs(published("from-file", round, file));
      }
      JsonNode read = CliRun.json(published("from-file", round, "round.json"));
      JsonNode counted = CliRun.json(published("from-ledger", round, "round.json"));
      assertThat(read.get("result").fieldNames())
          .toIterable()
          .contains("digest", "totalScore", "books");
      for (String part : List.of("blocks", "policy", "result")) {
        assertThat(counted.get(part)).as(part).isEqualTo(read.get(part));
      }
    }
  }

  private List<String> rounds(String out) {
    try (Stream<Path> folders = Files.list(folder.resolve(out).resolve("rounds"))) {
      return folders.map(round -> round.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void readingAFileAgainCountsNothingTwice() {
    assertThat(ingest("--pool", "ergo1").succeeded().out()).contains("shares counted, 0 of them");
    String sealed = sealed();
    CliRun again = ingest().succeeded();

    assertThat(again.out()).startsWith("0 shares counted");
    assertThat(sealed()).isEqualTo(sealed);
    assertThat(sealed.lines())
        .isNotEmpty()
        .allMatch(line -> line.matches("\\{\"bucket\":\"2.*\"sha256\":\"[0-9a-f]{64}\"}"));
  }

  @Test
  void aBlockWaitsUntilItsBucketIsSealed() {
    ingest("--pool", "ergo1", "--grace", "604800").succeeded();

    CliRun run = CliRun.of(words("out", "--ledger", ledger())).succeeded();
    assertThat(run.out()).doesNotContain("Round 1").contains("waits");
  }

  @Test
  void tellsWhichSharesAreLeftOutAndWhichCountLater() {
    ingest("--pool", "ergo1").succeeded();
    TestPool late = TestPool.in(folder.resolve("late"));
    late.withShares(
        TestPool.share(TestPool.miner(1), "1000").replace("2026-03", "2026-02"),
        TestPool.share("nobody", "1000"));
    CliRun run = CliRun.of(ingestWords(late.shares())).endedWith(ROWS_REJECTED);

    assertThat(run.out()).startsWith("1 share counted, 1 of them late");
    assertThat(run.err()).contains("shares.csv:3: rejected: ").contains("'nobody'");

    assertThat(CliRun.of(List.of("sealed", "--late", "--ledger", ledger())).succeeded().out())
        .contains("\"bucketOfTime\":", "\"countedIn\":");
  }

  @Test
  void aNewLedgerNeedsAPool() {
    ingest().failedWith(FAILED, "a new ledger needs --pool");
    assertThat(folder.resolve("ledger.db")).doesNotExist();
  }

  @Test
  void aLedgerOfAnotherPoolOrBucketLengthIsRefused() {
    ingest("--pool", "ergo1").succeeded();

    ingest("--pool", "other").failedWith(FAILED, "not of pool 'other'");
    ingest("--bucket", "30").failedWith(FAILED, "buckets of 30 s");
    CliRun.of(words("out", "--ledger", ledger(), "--bucket", "30"))
        .failedWith(FAILED, "--bucket: the ledger's buckets last 60 s, not 30 s");
    CliRun.of(words("out", "--ledger", ledger(), "--pool", "other"))
        .failedWith(FAILED, "--pool: the ledger is that of pool 'ergo1'");
    CliRun.of(words("out", "--ledger", folder.resolve("none.db").toString()))
        .failedWith(FAILED, "no such file");
  }

  @Test
  void sharesComeFromOnePlace() {
    CliRun.of(words("out")).failedWith(USAGE, "--shares or from --ledger");
    CliRun.of(words("out", "--shares", files.shares().toString(), "--ledger", ledger()))
        .failedWith(USAGE, "--shares or from --ledger");
  }

  @Test
  void aPasswordDoesNotBelongIntoTheUrl() {
    CliRun.of(List.of("sealed", "--ledger", "jdbc:postgresql://localhost/x?user=a&password=b"))
        .failedWith(FAILED, "--ledger: a password does not belong into the database's URL");
  }

  @Test
  void aDatabaseThatCannotBeReachedIsToldInOneLine() {
    CliRun.of(List.of("sealed", "--ledger", "jdbc:postgresql://127.0.0.1:1/x?user=a"))
        .failedWith(FAILED, "ledger jdbc:postgresql://127.0.0.1:1/x?user=a: ");
  }

  private static String[] with(String[] words, String... more) {
    return Stream.concat(Stream.of(words), Stream.of(more)).toArray(String[]::new);
  }

  private CliRun ingest(String... more) {
    return CliRun.of(ingestWords(files.shares(), more));
  }

  private List<String> ingestWords(Path shares, String... more) {
    List<String> words = new ArrayList<>(List.of("ingest", "--ledger", ledger()));
    words.addAll(List.of("--shares", shares.toString()));
    words.addAll(List.of(more));
    return words;
  }

  private String sealed() {
    return CliRun.of(List.of("sealed", "--ledger", ledger())).succeeded().out();
  }

  private CliRun run(String out, String... more) {
    return CliRun.of(words(out, more));
  }

  private List<String> words(String out, String... more) {
    List<String> words = new ArrayList<>(List.of("run", "--blocks", files.blocks().toString()));
    words.addAll(List.of("--out", folder.resolve(out).toString(), "--confirmations", "1"));
    words.addAll(List.of(more));
    return words;
  }

  private String ledger() {
    return folder.resolve("ledger.db").toString();
  }

  private Path published(String out, String round, String file) {
    return folder.resolve(out).resolve("rounds").resolve(round).resolve(file);
  }
}
