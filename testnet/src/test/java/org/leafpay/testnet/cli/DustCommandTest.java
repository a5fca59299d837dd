package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.testnet.cli.TestPool.block;
import static org.leafpay.testnet.cli.TestPool.miner;
import static org.leafpay.testnet.cli.TestPool.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of lotteries, and what may change from run to run. */
class DustCommandTest {
  private static final String[] LOTTERY = {"--min-payout", "0.5", "--dust", "lottery"};

  @TempDir Path folder;
  private TestPool pool;

  /** Payments of 2.673, 0.1782 and 0.1188 ERG. */
  @BeforeEach
  void writeThePool() {
    pool =
        TestPool.in(folder)
            .withShares(share(miner(1), "9000"), share(miner(2), "600"), share(miner(3), "400"))
            .withBlocks(block(1, "confirmed", "3"));
  }

  @Test
  void tableAndSummaryTellOfTheLottery() {
    CliRun run = run("--explain");
    JsonNode round = round(1);
    assertThat(run.out())
        .contains("3 miners with shares or something owed: 1 paid, 2 drawn for, 0 owed something")
        .containsPattern("\\+ drawn for +0\\.297000000 ERG")
        .containsPattern(
            "lottery  [0-9a-f]{64}  a prize of 0\\.297000000 ERG for one of 2 miners, drawn by")
        .contains("prizes of 1.500000000 ERG at most, half of what a block earns")
        .contains("what does not come to 0.004000000 ERG, the fees of a lottery, is carried");
    assertThat(round.get("drawnMiners").intValue()).isEqualTo(2);
    assertThat(round.get("books").get("drawn").longValue()).isEqualTo(297_000_000L);
    assertThat(round.get("lotteries")).hasSize(1);
    JsonNode lottery = round.get("lotteries").get(0);
    assertThat(lottery.get("prize").longValue()).isEqualTo(297_000_000L);
    assertThat(lottery.get("miners").intValue()).isEqualTo(2);
    assertThat(run.out()).contains(lottery.get("box").textValue());
    assertThat(replay())
        .contains("3 miners, 1 paid, 2 drawn for, 3 transactions, 3 receipts")
        .contains("small payments drawn for, prizes from 0.004000000 to 1.500000000");
  }

  @Test
  void aRoundKeepsTheWayThatItWasOpenedWith() {
    run();
    JsonNode drawn = round(1);
    pool.run("--min-payout", "0.5", "--dust", "carry").succeeded();
    assertThat(round(1)).isEqualTo(drawn);
  }

  @Test
  void whatWasCarriedIsDrawnForWhenTheOperatorChangesHisMind() {
    pool.run("--min-payout", "0.5").succeeded();
    assertThat(round(1).has("lotteries")).isFalse();
    assertThat(round(1).get("books").get("owed").longValue()).isEqualTo(297_000_000L);
    pool.withBlocks(block(1, "confirmed", "3"), block(2, "confirmed", "3"));
    run();
    assertThat(round(2).get("books").get("carriedIn").longValue()).isEqualTo(297_000_000L);
    assertThat(round(2).get("books").get("drawn").longValue())
        .isBetween(593_999_990L, 594_000_000L);
    replay();
  }

  @Test
  void aSumThatIsLessThanTheFeesOfALotteryIsCarried() {
    pool.withShares(share(miner(1), "90000"), share(miner(2), "60"), share(miner(3), "40"));
    CliRun run = run();
    assertThat(run.out()).doesNotContain("drawn", "lottery");
    assertThat(round(1).has("lotteries")).isFalse();
    assertThat(round(1).get("owedMiners").intValue()).isEqualTo(2);
    replay();
  }

  /** With shares at a fixed price the operator may add a deficit, or keep a remainder. */
  @ParameterizedTest
  @ValueSource(strings = {"prop", "equal", "pps"})
  void itGoesWithEveryScheme(String scheme) {
    run("--scheme", scheme, "--fee-recipient", miner(4).text() + "=1%");
    assertThat(round(1).get("drawnMiners").intValue()).isPositive();
    assertThat(replay()).contains(" drawn for, ");
  }

  private CliRun run(String... more) {
    List<String> words = new ArrayList<>(List.of(LOTTERY));
    words.addAll(List.of(more));
    return pool.run(words.toArray(String[]::new)).succeeded();
  }

  private JsonNode round(int number) {
    return CliRun.json(pool.json()).get("rounds").get(number - 1);
  }

  private String replay() {
    CliRun replay = CliRun.of(List.of("replay", pool.out().toString())).succeeded();
    assertThat(replay.out()).contains("No difference");
    return replay.out();
  }
}
