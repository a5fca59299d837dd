package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.testnet.cli.TestPool.block;
import static org.leafpay.testnet.cli.TestPool.miner;
import static org.leafpay.testnet.cli.TestPool.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where schemes and fees are delicate: what is refused, what waits, who pays the difference. */
class SchemeOptionsTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;

  /** One bucket for the whole log and all of its blocks. */
  private static final String ONE_BUCKET = "86400";

  @TempDir Path folder;
  private TestPool pool;

  @BeforeEach
  void writeThePool() {
    pool = TestPool.in(folder);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "--scheme prop --window 2       | --window means nothing under --scheme prop",
        "--scheme tides --window 8      | --window means nothing under --scheme tides",
        "--block-reward 3               | --block-reward means nothing under --scheme pplns",
        "--scheme pps --fee-blocks 3    | --fee-blocks means nothing under --scheme pps",
        "--fee-recipient 9nobody=1      | --fee-recipient: 9nobody: ",
        "--fee 99% --fee-recipient $1=1 | --fee-recipient: fees of 10000 basis points leave nothing",
        "--fee-recipient $1=1 --fee-recipient $1=2 | --fee-recipient: a fee twice for ",
        "--network testnet --fee-recipient $1=1    | --fee-recipient: 9",
      })
  void rulesThatNobodyCanMeanAreRefusedBeforeAnythingIsRead(String options, String reason) {
    String[] words = options.replace("$1", miner(1).text()).split(" ", -1);
    pool.run(words).failedWith(USAGE, reason);
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aBlockWithoutAMinerIsRefusedUnderSolo() {
    pool.run("--scheme", "solo").failedWith(FAILED, "block 1730020 has no miner");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aBlockWaitsUnderPropForOneThatMayBecomeAnOrphan() {
    pool.withBlocks(block(1, "pending", ""), block(2, "confirmed", "3"));
    CliRun run = pool.run("--scheme", "prop").succeeded();
    assertThat(run.out()).contains("Block 1730040 waits for an earlier block that is pending");
    JsonNode summary = CliRun.json(pool.json());
    assertThat(summary.get("rounds")).isEmpty();
    assertThat(summary.get("blocksWithoutRound")).hasSize(2);
  }

  @Test
  void twoBlocksInOneBucketAreDividedByTheSameScoresUnderProp() {
    pool.withBlocks(block(1, "confirmed", "3"), block(2, "confirmed", "5"));
    pool.run("--scheme", "prop", "--bucket", ONE_BUCKET).succeeded();
    JsonNode rounds = CliRun.json(pool.json()).get("rounds");
    assertThat(books(rounds.get(0), "paid")).isEqualTo(2_970_000_000L);
    assertThat(books(rounds.get(1), "paid")).isEqualTo(4_950_000_000L);
    assertThat(rounds.get(1).get("totalScore")).isEqualTo(rounds.get(0).get("totalScore"));
    requireReplay();
  }

  /** Of a price of 4,950,000 ERG for 1.3 * 10^15 hashes, for 256,000 of them and for 768,000. */
  @Test
  void theSecondBlockOfABucketIsTheOperatorsUnderPps() {
    pool.withBlocks(block(1, "confirmed", "3"), block(2, "confirmed", "3"));
    pool.run("--scheme", "pps", "--bucket", ONE_BUCKET, "--block-reward", "5000000").succeeded();
    JsonNode rounds = CliRun.json(pool.json()).get("rounds");
    assertThat(books(rounds.get(0), "paid") + books(rounds.get(0), "owed"))
        .isEqualTo(974_769 + 2_924_307);
    assertThat(rounds.get(1).get("status").textValue()).isEqualTo("empty");
    assertThat(books(rounds.get(1), "remainder")).isEqualTo(2_970_000_000L);
    requireReplay();
  }

  @Test
  void moreThanTheOperatorHasIsRefusedAndNothingIsBegun() {
    pool.withShares(share(miner(1), "1000000000000"));
    pool.run("--scheme", "pps", "--block-reward", "1000000")
        .failedWith(FAILED, "ERG short of what is due for its shares");
    assertThat(pool.out().resolve("rounds")).doesNotExist();
    pool.run("--scheme", "pps", "--block-reward", "20").succeeded();
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(books(round, "deficit")).isPositive();
    assertThat(books(round, "paid")).isEqualTo(books(round, "deficit") + 2_970_000_000L);
  }

  private void requireReplay() {
    CliRun replay = CliRun.of(List.of("replay", pool.out().toString())).succeeded();
    assertThat(replay.out()).contains("No difference: 2 rounds");
  }

  private static long books(JsonNode round, String line) {
    return round.get("books").get(line).longValue();
  }
}
