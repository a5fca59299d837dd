package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.Manifest;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * The second, stupid ledger: walks every block of the best chain, adds up what each miner's script
 * received, and compares with the published lines by the textbook's formulas.
 */
final class ChainAudit {
  private static final long LOTTERY_FEES = 4_000_000;

  private final ErgoNode node;
  private final Path out;
  private final Map<String, List<Long>> received = new HashMap<>();
  private final List<String> transactions = new ArrayList<>();
  private final Set<BoxId> lotteryBoxes = new HashSet<>();

  private ChainAudit(ErgoNode node, Path out) {
    this.node = node;
    this.out = out;
  }

  /**
   * Fails unless every round below {@code out} is paid exactly, once, and published in full.
   *
   * @param start the height of the chain when the first of them was begun
   */
  static void check(ErgoNode node, BlockHeight start, Path out, int rounds) {
    ChainAudit audit = new ChainAudit(node, out);
    audit.walkBlocks(start.value() + 1);
    audit.checkRounds(rounds);
  }

  /** The files of all rounds that do not depend on when which transaction was made. */
  static Map<String, String> timelessFiles(Path out) {
    Map<String, String> texts = new TreeMap<>();
    for (RoundFolder folder : RoundFolder.allIn(out)) {
      for (String name : List.of("leaves.jsonl", "carried.jsonl", "thresholds.jsonl")) {
        Path file = folder.path().resolve(name);
        texts.put(folder.path().getFileName() + "/" + name, text(file));
      }
    }
    return texts;
  }

  private void walkBlocks(int first) {
    int tip = node.info().height().value();
    for (int height = first; height <= tip; height++) {
      var id = node.blockIdsAt(BlockHeight.of(height)).get(0);
      for (SignedTransaction transaction : node.blockTransactions(id).orElseThrow()) {
        transactions.add(transaction.id().hex());
        if (!isLotteryStep(transaction)) {
          transaction.unsigned().outputBoxes().forEach(this::receive);
        }
      }
    }
  }

  /** What becomes of a lottery is looked at elsewhere: here it counts what was put into it. */
  private boolean isLotteryStep(SignedTransaction transaction) {
    boolean step =
        transaction.unsigned().inputs().stream()
            .anyMatch(input -> lotteryBoxes.contains(input.boxId()));
    transaction.unsigned().outputBoxes().stream()
        .filter(box -> box.script().equals(ContractScript.DUST_LOTTERY.proposition()))
        .forEach(box -> lotteryBoxes.add(box.id()));
    return step;
  }

  private void receive(Box output) {
    received
        .computeIfAbsent(output.script().bytes().hex(), any -> new ArrayList<>())
        .add(output.value().value());
  }

  private void checkRounds(int rounds) {
    Map<String, List<Long>> expected = new HashMap<>();
    long drawn = 0;
    Map<String, Long> owed = new TreeMap<>();
    List<RoundFolder> folders = RoundFolder.allIn(out);
    assertThat(folders).as("rounds").hasSize(rounds);
    for (RoundFolder folder : folders) {
      assertThat(carriedIn(folder)).as("carried into " + folder.path()).isEqualTo(owed);
      owed = checkLeaves(folder, expected);
      drawn += checkDraws(folder);
      checkFiles(folder);
    }
    checkLotteries(drawn);
    expected.forEach(
        (script, amounts) ->
            assertThat(received.getOrDefault(script, List.of()))
                .as("payments to " + script)
                .containsExactlyInAnyOrderElementsOf(amounts));
  }

  private static Map<String, Long> carriedIn(RoundFolder folder) {
    Map<String, Long> carried = new TreeMap<>();
    for (JsonNode line : lines(folder.path().resolve("carried.jsonl"))) {
      carried.put(script(line), line.get("amount").longValue());
    }
    return carried;
  }

  /** What is owed afterwards, by script. */
  private static Map<String, Long> checkLeaves(
      RoundFolder folder, Map<String, List<Long>> expected) {
    JsonNode result = json(text(folder.path().resolve("round.json"))).get("result");
    JsonNode books = result.get("books");
    BigInteger pot = result.get("pot").bigIntegerValue();
    List<JsonNode> leaves = lines(folder.path().resolve("leaves.jsonl"));
    BigInteger total = BigInteger.ZERO;
    for (JsonNode leaf : leaves) {
      total = total.add(new BigInteger(leaf.get("score").textValue()));
    }
    Map<String, Long> owed = new TreeMap<>();
    long paid = 0;
    for (JsonNode leaf : leaves) {
      long payment = leaf.get("payment").longValue();
      if (payment > 0) {
        BigInteger share = new BigInteger(leaf.get("score").textValue()).multiply(pot);
        assertThat(BigInteger.valueOf(payment)).isEqualTo(share.divide(total));
        expected.computeIfAbsent(script(leaf), any -> new ArrayList<>()).add(payment);
      }
      paid += payment;
      long rest = leaf.get("due").longValue() - payment - leaf.path("drawn").longValue();
      if (rest > 0) {
        owed.put(script(leaf), rest);
      }
    }
    assertThat(books.get("paid").longValue()).as("paid").isEqualTo(paid);
    assertThat(sum(books, "operatorFee", "paid", "drawn", "owed", "remainder"))
        .as("books")
        .isEqualTo(sum(books, "reward", "carriedIn"));
    return owed;
  }

  /** What the leaves of a round have drawn for, each what the contract would pay. */
  private static long checkDraws(RoundFolder folder) {
    JsonNode result = json(text(folder.path().resolve("round.json"))).get("result");
    BigInteger pot = result.get("pot").bigIntegerValue();
    BigInteger total = new BigInteger(result.get("totalScore").textValue());
    long drawn = 0;
    for (JsonNode leaf : lines(folder.path().resolve("leaves.jsonl"))) {
      if (leaf.has("drawn")) {
        BigInteger share = new BigInteger(leaf.get("score").textValue()).multiply(pot);
        assertThat(leaf.get("drawn").bigIntegerValue()).isEqualTo(share.divide(total));
        assertThat(leaf.get("payment").longValue()).isZero();
        drawn += leaf.get("drawn").longValue();
      }
    }
    assertThat(result.get("books").path("drawn").longValue()).as("drawn").isEqualTo(drawn);
    return drawn;
  }

  /** What is drawn for is in lotteries on the chain, once, with the fees of both steps beside. */
  private void checkLotteries(long drawn) {
    List<Long> boxes =
        received.getOrDefault(ContractScript.DUST_LOTTERY.proposition().bytes().hex(), List.of());
    long held = boxes.stream().mapToLong(Long::longValue).sum();
    assertThat(held - boxes.size() * LOTTERY_FEES).as("in lotteries").isEqualTo(drawn);
  }

  private void checkFiles(RoundFolder folder) {
    assertThat(Manifest.firstDifference(folder)).as("manifest of " + folder.path()).isEmpty();
    List<String> bundles =
        folder.bundles().stream().map(file -> file.bundle().tx().id().hex()).toList();
    assertThat(transactions).as("bundles in the order of the chain").containsSubsequence(bundles);
    assertThat(folder.receipts()).hasSameSizeAs(lines(folder.path().resolve("leaves.jsonl")));
    try (Stream<Path> files = Files.walk(folder.path())) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long sum(JsonNode json, String... names) {
    long sum = 0;
    for (String name : names) {
      sum += json.path(name).longValue();
    }
    return sum;
  }

  private static String script(JsonNode line) {
    return ErgoAddress.parse(line.get("address").textValue(), Network.MAINNET)
        .script()
        .bytes()
        .hex();
  }

  private static List<JsonNode> lines(Path file) {
    return text(file).lines().map(ChainAudit::json).toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
