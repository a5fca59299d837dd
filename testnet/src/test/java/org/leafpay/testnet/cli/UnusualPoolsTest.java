package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.leafpay.testnet.cli.TestPool.address;
import static org.leafpay.testnet.cli.TestPool.block;
import static org.leafpay.testnet.cli.TestPool.miner;
import static org.leafpay.testnet.cli.TestPool.share;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.scenario.ThrowawayKey;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.ChainWriter;

/** Pools and rules at the edge, paid on the embedded devnet; the books balance in each. */
class UnusualPoolsTest {
  private static final int FAILED = 1;
  private static final int ROWS_REJECTED = 3;

  /** Stratum difficulty that is stored as 2^62 / 256. */
  private static final String HARDEST = "18014398509481984";

  @TempDir Path folder;
  private TestPool pool;

  @BeforeEach
  void writeThePool() {
    pool = TestPool.in(folder);
  }

  @Test
  void aSingleMinerGetsAllButTheFee() {
    pool.withShares(share(miner(1), "1000"));
    JsonNode round = paidRound("closed");
    assertThat(round.get("paidMiners").intValue()).isEqualTo(1);
    assertThat(paid(round)).isEqualTo(2_970_000_000L);
  }

  @Test
  void aMinerIsPaidToAScript() throws IOException {
    ThrowawayKey key = ThrowawayKey.of(7, "locked");
    ErgoAddress locked = address(key.scriptLockedUntil(BlockHeight.of(5)));
    pool.withShares(share(miner(1), "1000"), share(locked, "1000"));
    JsonNode round = paidRound("closed");
    assertThat(round.get("paidMiners").intValue()).isEqualTo(2);
    assertThat(payout(round)).contains(locked.script().hex());
  }

  @Test
  void aKeyWrittenAsPayToScriptIsTheSameMiner() {
    ErgoAddress key = miner(1);
    String script = payToScript(key.script().bytes());
    assertThat(script).isNotEqualTo(key.text());
    pool.withShares(share(key, "1000"), share(script, "1000"), share(miner(2), "2000"));
    JsonNode round = paidRound("closed");
    assertThat(round.get("miners").intValue()).isEqualTo(2);
    assertThat(paid(round)).isEqualTo(2_970_000_000L);
    // What was published is read back and computed again, and nobody is paid twice.
    assertThat(paidRound("closed")).isEqualTo(round);
  }

  @Test
  void aScriptThatNobodyCanReadIsRejectedAndDoesNotHoldUpTheOthers() {
    String garbage = payToScript(Bytes.ofHex("00ffffffff"));
    String noPoint = payToScript(Bytes.ofHex("0008cd" + "02" + "ff".repeat(32)));
    String followed = payToScript(miner(3).script().bytes().plus(Bytes.ofHex("00")));
    String later = payToScript(Bytes.ofHex("0a03" + "d19100"));
    pool.withShares(
        share(miner(1), "1000"),
        share(garbage, "1000"),
        share(noPoint, "1000"),
        share(followed, "1000"),
        share(later, "1000"));
    pool.run().endedWith(ROWS_REJECTED);
    JsonNode summary = CliRun.json(pool.json());
    assertThat(summary.get("rejectedRows"))
        .hasSize(4)
        .allSatisfy(
            row ->
                assertThat(row.get("reason").textValue())
                    .isEqualTo("address of a script that cannot be read"));
    assertThat(summary.get("rounds").get(0).get("paidMiners").intValue()).isEqualTo(1);
  }

  /** In one batch they would be more bytes than a transaction may have. */
  @Test
  void minersWithLongScriptsDoNotHoldUpARoundInBatches() {
    List<String> shares = new ArrayList<>();
    for (int i = 0; i < 28; i++) {
      shares.add(share(address(scriptOf(4_000 - i)), "1000"));
    }
    for (int i = 0; i < 200; i++) {
      shares.add(share(miner(i), "1000"));
    }
    pool.withShares(shares.toArray(String[]::new)).withBlocks(block(1, "confirmed", "30"));
    pool.run("--layout", "batch", "--batch-size", "1024", "--explain").succeeded();
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("paidMiners").intValue()).isEqualTo(228);
    assertThat(round.get("layout").textValue()).isEqualTo("batch");
    assertThat(round.get("plan").findValuesAsText("cut")).containsExactly("bytes", "done");
  }

  /** A payout of a few dozen does not bear its fee: the operator's own money helps. */
  @ParameterizedTest
  @ValueSource(strings = {"leaf", "batch"})
  void aRoundOfLongScriptsAloneIsPaid(String layout) {
    pool.withShares(
            IntStream.range(0, 30)
                .mapToObj(i -> share(address(scriptOf(4_000 - i)), "1000"))
                .toArray(String[]::new))
        .withBlocks(block(1, "confirmed", "30"));
    CliRun run = pool.run("--layout", layout, "--explain").succeeded();
    assertThat(run.out()).doesNotContain("otherwise");
    assertThat(CliRun.json(pool.json()).get("rounds").get(0).get("paidMiners").intValue())
        .isEqualTo(30);
    CliRun.of(List.of("replay", pool.out().toString())).succeeded();
  }

  /** Which payouts there are, and why, is told on the page and in the summary. */
  @Test
  void aPlanIsExplainedAlsoOfARoundThatIsPaidAlready() {
    String planned = "\n  How the payouts were planned when the round was opened:\n  pay ";
    assertThat(pool.run().succeeded().out()).doesNotContain("planned");
    CliRun again = pool.run("--explain").succeeded();
    assertThat(again.out())
        .contains(planned)
        .contains("2 payments: ", "after it nobody is left to pay")
        .doesNotContain("otherwise");
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("plan")).hasSize(1);
    assertThat(round.get("plan").get(0).get("id"))
        .isEqualTo(round.get("transactions").get(1).get("id"));
  }

  @Test
  void aRoundThatPaysNobodyHasNothingToExplain() {
    CliRun run = pool.run("--explain", "--min-payout", "5", "--layout", "batch").succeeded();
    assertThat(run.out()).contains("No payout was planned: nobody's part is enough for a payment");
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("status").textValue()).isEqualTo("owed");
    assertThat(round.get("plan")).isEmpty();
  }

  @Test
  void aScriptTooLargeForABoxIsRejectedAndOneThatJustFitsIsPaid() throws IOException {
    ErgoAddress fits = address(scriptOf(4_000));
    ErgoAddress tooLarge = address(scriptOf(4_100));
    pool.withShares(share(miner(1), "1000"), share(fits, "1000"), share(tooLarge, "1000"));
    pool.run().endedWith(ROWS_REJECTED);
    JsonNode summary = CliRun.json(pool.json());
    assertThat(summary.get("rejectedRows").get(0).get("reason").textValue())
        .isEqualTo("address of a script too large for a box");
    JsonNode round = summary.get("rounds").get(0);
    assertThat(round.get("paidMiners").intValue()).isEqualTo(2);
    assertThat(payout(round)).contains(fits.script().hex());
  }

  @Test
  void scoresNearTheEndOfTheirRangeAreDividedExactly() {
    pool.withShares(share(miner(1), HARDEST), share(miner(2), "17999999999999999"));
    JsonNode round = paidRound("closed", "--window", "1000000");
    assertThat(round.get("totalScore").textValue()).isEqualTo("9219686018427387648");
    assertThat(round.get("paidMiners").intValue()).isEqualTo(2);
  }

  @Test
  void scoresBeyondTheirRangeStopTheRunBeforeAnyRound() {
    pool.withShares(share(miner(1), HARDEST), share(miner(2), HARDEST));
    pool.run("--window", "1000000").failedWith(FAILED, "score");
    assertThat(pool.out().resolve("rounds")).doesNotExist();
    assertThat(pool.json()).doesNotExist();
  }

  @Test
  void aShareBeyondWhatASumHoldsIsRejectedAndDoesNotHoldUpTheOthers() {
    pool.withShares(share(miner(1), HARDEST), share(miner(1), HARDEST), share(miner(1), "1"));
    CliRun run = pool.run("--window", "1000000").endedWith(ROWS_REJECTED);
    assertThat(run.out()).contains(pool.shares() + ":3: rejected: sum of the miner's difficulties");
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("totalScore").textValue()).isEqualTo("4611686018427388160");
  }

  @Test
  void aPotSmallerThanItsFeeReserveIsPaidOut() {
    pool.withBlocks(block(1, "confirmed", "0.002"));
    JsonNode round = paidRound("closed", "--min-payout", "0.0004");
    assertThat(round.get("paidMiners").intValue()).isEqualTo(2);
    assertThat(paid(round)).isEqualTo(1_980_000);
  }

  @Test
  void whatIsTooLittleForEverybodyIsOwedAndJoinsTheNextPayment() {
    pool.withBlocks(block(1, "confirmed", "3"), block(2, "confirmed", "3"));
    pool.run("--min-payout", "2").succeeded();
    JsonNode rounds = CliRun.json(pool.json()).get("rounds");
    assertBooks(rounds.get(0));
    assertBooks(rounds.get(1));
    assertThat(books(rounds.get(1), "carriedIn")).isEqualTo(books(rounds.get(0), "owed"));
    assertThat(rounds.get(1).get("paidMiners").intValue()).isEqualTo(1);
  }

  @Test
  void everythingOwedPutsNothingOnChain() {
    JsonNode round = paidRound("owed", "--min-payout", "1000");
    assertThat(round.get("transactions")).isEmpty();
    assertThat(books(round, "owed")).isEqualTo(2_970_000_000L);
  }

  @Test
  void anOperatorWhoTakesAllOwesNothing() {
    JsonNode round = paidRound("owed", "--fee", "100%");
    assertThat(books(round, "operatorFee")).isEqualTo(3_000_000_000L);
    assertThat(books(round, "owed")).isZero();
    assertThat(round.get("transactions")).isEmpty();
  }

  @Test
  void anOperatorWhoTakesNothingPaysAll() {
    JsonNode round = paidRound("closed", "--fee", "0");
    assertThat(books(round, "operatorFee")).isZero();
    assertThat(paid(round)).isEqualTo(3_000_000_000L);
  }

  @Test
  void aPoolOfTestnetIsPaidOnATestnet() {
    pool.withShares(share("3WxbfxQK75N4UVC1Xt5D2efuLcrGuuRtYfgKkxR6GNvwdVFVktqb", "1000"));
    JsonNode round = paidRound("closed", "--network", "testnet");
    assertThat(paid(round)).isEqualTo(2_970_000_000L);
  }

  private JsonNode paidRound(String status, String... options) {
    pool.run(options).succeeded();
    JsonNode round = CliRun.json(pool.json()).get("rounds").get(0);
    assertThat(round.get("status").textValue()).isEqualTo(status);
    assertBooks(round);
    return round;
  }

  private static void assertBooks(JsonNode round) {
    assertThat(books(round, "reward") + books(round, "carriedIn"))
        .isEqualTo(
            books(round, "operatorFee")
                + books(round, "paid")
                + books(round, "owed")
                + books(round, "remainder"));
  }

  private static long paid(JsonNode round) {
    return books(round, "paid");
  }

  private static long books(JsonNode round, String line) {
    return round.get("books").get(line).longValue();
  }

  /** The text of the first payout's file. */
  private String payout(JsonNode round) throws IOException {
    for (JsonNode transaction : round.get("transactions")) {
      if (transaction.get("kind").textValue().equals("pay")) {
        return Files.readString(pool.out().resolve(transaction.get("bundle").textValue()));
      }
    }
    throw new AssertionError("no payout in " + round);
  }

  /** {@code sigmaProp(text.size > 0)} with a text of {@code size} bytes. */
  private static PropositionBytes scriptOf(int size) {
    return new PropositionBytes(
        new ChainWriter()
            .put(Bytes.ofHex("10020e"))
            .putVlq(size)
            .put(Bytes.of(new byte[size]))
            .put(Bytes.ofHex("0400d191b173007301"))
            .bytes());
  }

  /** A mainnet address of type 3, whatever its content. */
  private static String payToScript(Bytes content) {
    Bytes body = Bytes.of((byte) 0x03).plus(content);
    Bytes checksum = Hash32.blake2b256(body).bytes();
    return base58(body.plus(checksum.slice(0, 4)));
  }

  private static String base58(Bytes bytes) {
    String alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    List<Character> digits = new ArrayList<>();
    BigInteger rest = new BigInteger(1, bytes.toArray());
    BigInteger base = BigInteger.valueOf(58);
    while (rest.signum() > 0) {
      digits.add(0, alphabet.charAt(rest.mod(base).intValue()));
      rest = rest.divide(base);
    }
    StringBuilder out = new StringBuilder();
    digits.forEach(out::append);
    return out.toString();
  }
}
