package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.testnet.cli.TestPool.miner;
import static org.leafpay.testnet.cli.TestPool.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shares that cannot be used: rows are left out and told, files stop the run. */
class BadSharesTest {
  private static final int FAILED = 1;
  private static final int ROWS_REJECTED = 3;

  @TempDir Path folder;
  private TestPool pool;

  @BeforeEach
  void writeThePool() {
    pool = TestPool.in(folder);
  }

  @Test
  void everyBadRowIsToldAndTheGoodOnesArePaid() throws IOException {
    pool.withShareText(resource("bad-shares.csv"));
    CliRun run = pool.run().endedWith(ROWS_REJECTED);

    JsonNode summary = CliRun.json(pool.json());
    assertThat(rejected(summary)).isEqualTo(expectedRejections());
    for (JsonNode row : summary.get("rejectedRows")) {
      assertThat(run.out())
          .contains(
              pool.shares()
                  + ":"
                  + row.get("line")
                  + ": rejected: "
                  + row.get("reason").textValue());
    }
    JsonNode round = summary.get("rounds").get(0);
    assertThat(round.get("status").textValue()).isEqualTo("closed");
    assertThat(round.get("paidMiners").intValue()).isEqualTo(3);
  }

  @Test
  void strictStopsBeforeAnythingIsWritten() throws IOException {
    pool.withShareText(resource("bad-shares.csv"));
    CliRun run = pool.run("--strict").failedWith(FAILED, "15 rows cannot be used");
    assertThat(run.err()).contains(pool.shares() + ":5: rejected: address checksum");
    assertNothingWritten();
  }

  @Test
  void rowsOfOtherPoolsAreNoFaultWhenAPoolIsNamed() {
    String other = share(miner(2), "1000").replace("ergo1", "btc1");
    pool.withShares(share(miner(1), "1000"), other);
    pool.run().endedWith(ROWS_REJECTED);
    TestPool named = pool.to(folder.resolve("named"));
    named.run("--pool", "ergo1", "--strict").succeeded();
    assertThat(CliRun.json(named.json()).get("rejectedRows")).isEmpty();
  }

  @Test
  void strictPaysWhenEveryRowIsGood() {
    pool.run("--strict").succeeded();
  }

  @Test
  void rowsAreToldToEvenWhenNoneIsLeft() {
    pool.withShares(share("nobody", "1000"));
    CliRun run = pool.run().failedWith(FAILED, "no share that can be used in " + pool.shares());
    assertThat(run.err()).contains(pool.shares() + ":2: rejected: not an address: 'nobody'");
    assertNothingWritten();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n"})
  void anEmptyFileIsNamed(String text) {
    pool.withShareText(text);
    pool.run().failedWith(FAILED, pool.shares() + ": empty");
    assertNothingWritten();
  }

  @Test
  void aLogWithNothingButItsHeaderHasNoShare() {
    pool.withShares();
    pool.run().failedWith(FAILED, "no share that can be used in " + pool.shares());
    assertNothingWritten();
  }

  @Test
  void aMissingFileIsNamed() {
    Path missing = folder.resolve("nowhere.csv");
    CliRun.of(pool.commandFor(missing)).failedWith(FAILED, missing + ": no such file");
    assertNothingWritten();
  }

  @Test
  void aFolderIsNoFile() {
    CliRun.of(pool.commandFor(folder)).failedWith(FAILED, folder + ": is a folder");
    assertNothingWritten();
  }

  @Test
  void aTruncatedGzipIsNotHalfUsed() throws IOException {
    Path file = folder.resolve("shares.csv.gz");
    byte[] whole = gzip(Files.readString(pool.shares()));
    Files.write(file, Arrays.copyOf(whole, whole.length - 20));
    CliRun.of(pool.commandFor(file)).failedWith(FAILED, file + ": gzip ends too early");
    assertNothingWritten();
  }

  @Test
  void textInAnotherEncodingIsRefused() throws IOException {
    String row = share(miner(1), "1000").replace("rig1", "r\u00fcbe");
    Files.writeString(
        pool.shares(), TestPool.SHARE_HEADER + "\n" + row + "\n", StandardCharsets.ISO_8859_1);
    pool.run().failedWith(FAILED, pool.shares() + ": not UTF-8");
    assertNothingWritten();
  }

  @Test
  void aMissingColumnIsNamed() {
    pool.withShareText("poolid,blockheight\nergo1,5\n");
    pool.run().failedWith(FAILED, pool.shares() + ":1: the header lacks the column 'difficulty'");
    assertNothingWritten();
  }

  private void assertNothingWritten() {
    assertThat(pool.out()).doesNotExist();
    assertThat(pool.json()).doesNotExist();
  }

  private static List<String> rejected(JsonNode summary) {
    List<String> rows = new ArrayList<>();
    for (JsonNode row : summary.get("rejectedRows")) {
      rows.add(row.get("line") + ",\"rejected: " + row.get("reason").textValue() + "\"");
    }
    return rows;
  }

  private static List<String> expectedRejections() throws IOException {
    return resource("bad-shares.expected.csv")
        .lines()
        .filter(line -> line.contains("\"rejected"))
        .toList();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static String resource(String name) throws IOException {
    try (var in = BadSharesTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
