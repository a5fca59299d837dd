package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.testnet.cli.TestPool.block;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks that cannot be used: money hangs on each, so that one bad row stops the run. */
class BadBlocksTest {
  private static final int FAILED = 1;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          reward no number    | confirmed | three  | amount not a number: 'three'
          reward negative     | confirmed | -3     | amount negative: '-3'
          no reward           | confirmed | 0      | confirmed block without a reward
          reward left empty   | confirmed | ''     | confirmed block without a reward
          reward too fine     | confirmed | 3.0000000001 | amount with more than nine decimals
          status unknown      | paid      | 3      | status unknown: 'paid'
          """,
      delimiter = '|')
  void aBadRowIsToldByItsLineAndNobodyIsPaid(
      String name, String status, String reward, String told) {
    TestPool pool =
        TestPool.in(folder).withBlocks(block(1, "confirmed", "3"), block(2, status, reward));
    pool.run().failedWith(FAILED, pool.blocks() + ":3: " + told);
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aBlockThatIsListedTwiceIsNotPaidTwice() {
    TestPool pool =
        TestPool.in(folder).withBlocks(block(1, "confirmed", "3"), block(1, "confirmed", "3"));
    pool.run().failedWith(FAILED, pool.blocks() + ":3: block listed twice");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aMissingFileIsNamed() {
    TestPool pool = TestPool.in(folder);
    assertThat(pool.blocks().toFile().delete()).isTrue();
    pool.run().failedWith(FAILED, pool.blocks() + ": no such file");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void aThresholdThatIsNoneStopsTheRunToo() throws IOException {
    TestPool pool = TestPool.in(folder);
    Path settings = folder.resolve("settings.csv");
    Files.writeString(
        settings,
        "poolid,address,paymentthreshold,created,updated\n"
            + "ergo1,"
            + TestPool.miner(1)
            + ",much,,\n");
    pool.run("--settings", settings.toString())
        .failedWith(FAILED, settings + ":2: amount not a number: 'much'");
    assertThat(pool.out()).doesNotExist();
  }

  @Test
  void blocksThatArePendingOrOrphanedMakeNoRound() {
    TestPool pool =
        TestPool.in(folder).withBlocks(block(1, "pending", "3"), block(2, "orphaned", "0"));
    CliRun run = pool.run().succeeded();
    JsonNode summary = CliRun.json(pool.json());
    assertThat(summary.get("rounds")).isEmpty();
    assertThat(summary.get("blocksWithoutRound")).hasSize(2);
    assertThat(run.out())
        .contains("Block 1730020 is pending")
        .contains("Block 1730040 is orphaned");
    assertThat(pool.out().resolve("rounds")).doesNotExist();
  }

  @Test
  void aBlockBeforeTheFirstShareDividesNothingAndSaysSo() {
    TestPool pool = TestPool.in(folder);
    pool.withBlocks(block(1, "confirmed", "3").replace("2026-03-01T11", "2026-03-01T01"));
    pool.run().succeeded();
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("status").textValue()).isEqualTo("empty");
    assertThat(round.get("transactions")).isEmpty();
    JsonNode books = round.get("books");
    assertThat(books.get("operatorFee").longValue()).isEqualTo(30_000_000);
    assertThat(books.get("remainder").longValue()).isEqualTo(2_970_000_000L);
    assertThat(books.get("paid").longValue()).isZero();
  }
}
