package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.cli.ReceiptCommand;
import org.leafpay.engine.node.NodeChainView;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.receipt.Receipt;
import org.leafpay.rewardbox.receipt.ReceiptJson;
import org.leafpay.rewardbox.receipt.ReceiptOutcome;
import org.leafpay.rewardbox.receipt.ReceiptVerdict;
import org.leafpay.rewardbox.receipt.ReceiptVerifier;
import org.leafpay.testnet.cli.ReplayCommand;
import picocli.CommandLine;

/** What a reviewer and a miner type, on one pool. */
class ReplayCommandTest {
  @TempDir private static Path directory;
  private static PaidPool pool;

  @BeforeAll
  static void pay() {
    pool = PaidPool.of(directory, 40);
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void replayEndsWithZeroAndTheTotals() throws IOException {
    Path json = directory.resolve("replay.json");
    Call call = replay(pool.out().toString(), "--json", json.toString());
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("No difference: 2 rounds, 6 transactions")
        .contains("taken on the pool's word:", "block reward", "of miners, which keep")
        .contains("smallest payment 0.02", "operator fee 1.00%");
    JsonAt summary = NodeJson.parse(Files.readString(json));
    assertThat(summary.get("sound").node().booleanValue()).isTrue();
    assertThat(summary.get("rounds").listOf(round -> round)).hasSize(2);
    assertThat(summary.find("difference")).isEmpty();
  }

  @Test
  void replayAsksTheNode() {
    Call call = replay(pool.out().toString(), "--node", pool.node().toString());
    assertThat(call.code()).as(call.err()).isZero();
    assertThat(call.out())
        .contains("on the chain of " + pool.node())
        .contains("least confirmations: ")
        .contains("the node does not know the round's block ");
  }

  @Test
  void replayNamesTheFirstDifference() throws IOException {
    ForgedRun run = ForgedRun.copyOf(pool.out(), directory.resolve("forged"));
    run.line(2, "leaves.jsonl", 0, leaf -> leaf.put("due", 1));
    run.seal();
    Path json = directory.resolve("difference.json");
    Call call = replay(run.out().toString(), "--json", json.toString());
    assertThat(call.code()).isEqualTo(1);
    assertThat(call.out()).contains("FIRST DIFFERENCE", "000002", "leaves.jsonl");
    JsonAt difference = NodeJson.parse(Files.readString(json)).get("difference");
    assertThat(difference.get("round").text()).isEqualTo("000002");
    assertThat(difference.get("file").text()).isEqualTo("leaves.jsonl");
    assertThat(difference.get("reason").text()).isNotEmpty();
  }

  @Test
  void everyReceiptVerifiesAgainstItsDigestAndAgainstTheNode() throws IOException {
    int paid = 0;
    try (NodeClient node = new NodeClient(NodeSettings.of(pool.node()))) {
      for (RoundFolder round : RoundFolder.allIn(pool.out())) {
        var digest = round.read().document().result().digest();
        for (Path file : round.receipts()) {
          Receipt receipt = ReceiptJson.parse(Files.readString(file));
          assertThat(ReceiptVerifier.verify(receipt, digest))
              .as(file.toString())
              .isInstanceOf(ReceiptVerdict.Sound.class);
          assertThat(ReceiptVerifier.verify(receipt, new NodeChainView(node)))
              .as(file.toString())
              .isInstanceOf(ReceiptVerdict.Sound.class);
          paid += receipt.outcome() instanceof ReceiptOutcome.Paid ? 1 : 0;
        }
      }
    }
    assertThat(paid).isPositive();
  }

  @Test
  void receiptVerifyShowsWhatWasShownAndWhatWasNot() throws IOException {
    Path json = directory.resolve("receipt.json");
    Call byDigest =
        receipt(
            "verify", firstReceipt().toString(), "--digest", digest(), "--json", json.toString());
    assertThat(byDigest.code()).as(byDigest.err()).isZero();
    assertThat(byDigest.out())
        .contains("Shown:", "Tied to:", "the given digest", "Not shown", "SOUND");
    JsonAt verdict = NodeJson.parse(Files.readString(json));
    assertThat(verdict.get("sound").node().booleanValue()).isTrue();
    assertThat(verdict.get("notShown").listOf(JsonAt::text)).contains("on_chain");
    Call byNode = receipt("verify", firstReceipt().toString(), "--node", pool.node().toString());
    assertThat(byNode.code()).as(byNode.err()).isZero();
    assertThat(byNode.out()).contains("the node's chain", "SOUND").doesNotContain("on the chain\n");
  }

  @Test
  void receiptVerifyEndsWithOneWhenItIsNotSound() throws IOException {
    Call otherDigest = receipt("verify", firstReceipt().toString(), "--digest", "00".repeat(33));
    assertThat(otherDigest.code()).isEqualTo(1);
    assertThat(otherDigest.out()).contains("NOT SOUND");
  }

  @Test
  void receiptVerifyEndsWithOneWhenItCannotBeRead() throws IOException {
    Path damaged = directory.resolve("damaged.json");
    Files.writeString(
        damaged, Files.readString(firstReceipt()).replaceFirst("\"version\":1", "\"version\":2"));
    for (Path file : List.of(damaged, directory.resolve("none.json"))) {
      Call call = receipt("verify", file.toString(), "--digest", digest());
      assertThat(call.code()).isEqualTo(1);
      assertThat(call.err()).contains(file.toString());
    }
    assertThat(receipt("verify", firstReceipt().toString(), "--digest", "xyz").code()).isEqualTo(1);
  }

  @Test
  void receiptVerifyWantsOneThingToTieItTo() {
    assertThat(receipt("verify", firstReceipt().toString()).code()).isEqualTo(2);
    assertThat(
            receipt("verify", firstReceipt().toString(), "--digest", digest(), "--node", "http://x")
                .code())
        .isEqualTo(2);
    assertThat(receipt().code()).isEqualTo(2);
  }

  private static Path firstReceipt() {
    return RoundFolder.allIn(pool.out()).get(0).receipts().get(0);
  }

  private static String digest() {
    return RoundFolder.allIn(pool.out()).get(0).read().document().result().digest().hex();
  }

  private static Call replay(String... arguments) {
    return call(new CommandLine(new ReplayCommand(InstantSource.system())), arguments);
  }

  private static Call receipt(String... arguments) {
    return call(new CommandLine(new ReceiptCommand()), arguments);
  }

  private static Call call(CommandLine command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = command.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
    return new Call(code, out.toString(), err.toString());
  }

  private record Call(int code, String out, String err) {}
}
