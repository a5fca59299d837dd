package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

  @Test
  void aRunFromTheLedgerPublishesWhatARunFromTheFileDoes() throws IOException {
    ingest("--pool", "ergo1").succeeded();
    run("from-file", "--shares", files.shares().toString()).succeeded();
    CliRun.of(words("from-ledger", "--ledger", ledger())).succeeded();

    for (String round : List.of("000001", "000002")) {
      for (String file : List.of("leaves.jsonl", "shares.jsonl.gz", "carried.jsonl")) {
        assertThat(published("from-ledger", round, file))
            .hasSameBinaryContentAs(published("from-file", round, file));
      }
    }
    CliRun.of(List.of("replay", folder.resolve("from-ledger").toString())).succeeded();
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
