package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.cli.LotteryCommand;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.Bytes;

/** Lotteries, by what anybody may type. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LotteryCommandsTest {
  private static final int MINERS = 120;
  private static final int LOOKS_MAX = 200;

  @TempDir private static Path directory;
  private static PaidPool pool;

  @BeforeAll
  static void pay() {
    pool = PaidPool.under(directory, MINERS, "--dust", "lottery", "--min-payout", "0.02");
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  @Order(1)
  void anybodyBringsTheLotteriesOfARoundToTheirEnd() throws Exception {
    String round = pool.out().resolve("rounds/000001").toString();
    waitUntil(round, stages -> !stages.contains("waiting"));
    String[] claim = {
      "claim", round, "--node", node(), "--confirmations", "1", "--json", file("claim.json")
    };
    assertThat(call(0, claim)).contains("Round 1, lottery 1   ").contains("ERG in prizes");
    // On a machine that is too slow for this devnet, one may be missed: that wants a key.
    assertThat(stages("claim.json")).isNotEmpty().isSubsetOf("paid", "late");
  }

  @Test
  @Order(2)
  void theOperatorsNextRunsDoItToo() throws Exception {
    waitUntil(
        pool.out().toString(),
        stages -> {
          pool.run();
          return Set.copyOf(stages).equals(Set.of("paid"));
        });
  }

  @Test
  @Order(3)
  void allOfItIsComputedAgain() throws Exception {
    assertThat(lottery("verify", "--json", file("verify.json"))).endsWith("No difference\n");
    assertThat(json("verify.json").get("sound").node().booleanValue()).isTrue();
    assertThat(lottery("status")).contains("  winner   9");
    for (JsonAt one : json("verify.json").get("lotteries").listOf(lottery -> lottery)) {
      assertThat(one.get("paid").longValue())
          .as("prize and what two fees leave of two budgets")
          .isGreaterThan(one.get("prize").longValue())
          .isLessThan(one.get("prize").longValue() + 4_000_000);
    }
  }

  @Test
  @Order(4)
  void aMinerGetsAStatementThatIsCheckedWithoutThePool() throws Exception {
    String winner =
        json("verify.json")
            .get("lotteries")
            .listOf(l -> l)
            .get(0)
            .get("winner")
            .get("address")
            .text();
    String page =
        call(
            0,
            "statement",
            pool.out().toString(),
            winner,
            "--node",
            node(),
            "--json",
            file("his.json"));
    assertThat(page).contains("   won\n").contains("  payment ").contains("  interval ");
    assertThat(call(0, "check", file("his.json")))
        .contains("sound     if the chain has what follows:");
    assertThat(call(0, "check", file("his.json"), "--node", node()))
        .contains("sound     and the chain has it");
  }

  @Test
  @Order(5)
  void aStatementThatSaysSomethingElseIsRefused() throws Exception {
    String text = Files.readString(Path.of(file("his.json")));
    String number =
        json("his.json")
            .get("statements")
            .listOf(s -> s)
            .get(0)
            .get("draw")
            .get("number")
            .node()
            .toString();
    Files.writeString(
        Path.of(file("forged.json")),
        text.replace("\"number\" : " + number, "\"number\" : 1" + number));
    assertThat(call(1, "check", file("forged.json")))
        .contains("FAULT     the seed draws " + number);
  }

  @Test
  @Order(6)
  void onAnotherChainNothingIsDoneAndTheExitCodeSaysSo() {
    Bytes key = Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
    try (Devnet other = Devnet.start(DevnetConfig.forMiner(key))) {
      String[] claim = {"claim", pool.out().toString(), "--node", other.uri().toString()};
      assertThat(call(4, claim)).contains("not on the chain");
    }
  }

  private static void waitUntil(String directory, Predicate<List<String>> enough) throws Exception {
    for (int look = 0; look < LOOKS_MAX; look++) {
      call(0, "status", directory, "--node", node(), "--json", file("status.json"));
      if (enough.test(stages("status.json"))) {
        return;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("still " + stages("status.json"));
  }

  private static List<String> stages(String name) throws IOException {
    return json(name).get("lotteries").listOf(lottery -> lottery.get("stage").text());
  }

  private static JsonAt json(String name) throws IOException {
    return NodeJson.parse(Files.readAllBytes(Path.of(file(name))));
  }

  private static String file(String name) {
    return directory.resolve(name).toString();
  }

  private static String node() {
    return pool.node().toString();
  }

  private static String lottery(String command, String... options) {
    List<String> words = new ArrayList<>(List.of(command, pool.out().toString(), "--node", node()));
    words.addAll(List.of(options));
    return call(0, words.toArray(String[]::new));
  }

  private static String call(int want, String... words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        LotteryCommand.commandLine(InstantSource.system())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(words);
    assertThat(code).as("%s%s", out, err).isEqualTo(want);
    return out.toString();
  }
}
