package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;

class ReceiptJsonTest {
  private static final ReceiptSamples SAMPLES = new ReceiptSamples();
  private static final ReceiptSamples BATCHES = ReceiptSamples.inBatches();

  /** Files that were given out once: they stay readable and are written as they were. */
  @ParameterizedTest
  @CsvSource({
    "receipt-v1/paid, fea9f80e76bfac60bbb0997dcdbbf141579df0f09bc78e0c5117a554c97a0cfb04",
    "receipt-v1/owed, 336b86db1634346a024ec12ea814638aed9358d0a433cdf60fc7e4dd909c280b04",
    "receipt-v1/drawn, 336b86db1634346a024ec12ea814638aed9358d0a433cdf60fc7e4dd909c280b04",
    "receipt-v1-batch/drawn, d46d49410b5496dfb014707f0467c70b7bab63dfa426495fb98ae2d6256926a603",
    "receipt-v1-batch/paid, 8d4dc2b22f9179d9c31bddb6a3904985f70203fad69bccae767dfc29a59a2ec003",
    "receipt-v1-batch/owed, d46d49410b5496dfb014707f0467c70b7bab63dfa426495fb98ae2d6256926a603"
  })
  void readsAndWritesTheFilesOfVersionOne(String name, String digest) throws IOException {
    String text = frozen(name);
    Receipt receipt = ReceiptJson.parse(text);
    assertThat(NodeJson.write(ReceiptJson.write(receipt))).isEqualTo(text.strip());
    assertThat(ReceiptVerifier.verify(receipt, TreeDigest.ofHex(digest)))
        .isInstanceOf(ReceiptVerdict.Sound.class);
  }

  @Test
  void readsBackWhatItWrites() {
    for (Receipt receipt :
        Stream.of(
                SAMPLES.firstPaid(),
                SAMPLES.secondPaid(),
                SAMPLES.allOwed(),
                BATCHES.secondPaid(),
                BATCHES.allOwed())
            .flatMap(list -> list.stream())
            .toList()) {
      String text = NodeJson.write(ReceiptJson.write(receipt));
      assertThat(ReceiptJson.parse(text)).isEqualTo(receipt);
    }
  }

  @Test
  void saysOfAMinerInALotteryWhatIsDrawnFor() {
    for (Receipt receipt : List.of(SAMPLES.drawn(), BATCHES.drawn())) {
      String text = NodeJson.write(ReceiptJson.write(receipt));
      ReceiptOutcome.Owed owed = (ReceiptOutcome.Owed) receipt.outcome();
      assertThat(text)
          .contains("\"due\":%d,\"drawn\":%d,\"owed\":2".formatted(due(owed), due(owed)));
      assertThat(ReceiptJson.parse(text)).isEqualTo(receipt);
    }
    assertThat(NodeJson.write(ReceiptJson.write(SAMPLES.owed()))).doesNotContain("drawn");
  }

  private static long due(ReceiptOutcome.Owed owed) {
    return owed.due().value();
  }

  @Test
  void readsAReceiptWhoseFieldsStandInAnotherOrder() {
    ObjectNode json = ReceiptJson.write(SAMPLES.paid());
    json.set("version", json.remove("version"));
    assertThat(ReceiptJson.read(JsonAt.root(json))).isEqualTo(SAMPLES.paid());
  }

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("$.version: want 1, got 2", json -> json.put("version", 2)),
        fault("$.version: missing", json -> json.remove("version")),
        fault("$.network: want mainnet or testnet", json -> json.put("network", "Mainnet")),
        fault("$.outcome: want paid or owed", json -> json.put("outcome", "")),
        fault("$.score.share: For input string", json -> object(json, "score").put("share", "1.5")),
        fault("$.score.share: want text", json -> object(json, "score").put("share", 5)),
        fault("$.score.share: score below", json -> object(json, "score").put("share", "-1")),
        fault("$.pot: amount below zero", json -> json.put("pot", -1)),
        fault("$.pot: want an integer", json -> json.put("pot", "5")),
        fault("$.before: missing", json -> json.remove("before")),
        fault("$.before.proof: ", json -> object(json, "before").put("proof", "0")),
        fault("$.after: missing", json -> json.putNull("after")),
        fault("$.payment.boxId: want 32", json -> object(json, "payment").put("boxId", "00")),
        fault("$.checksum: missing", json -> json.remove("checksum")),
        fault("$.checksum: want", json -> json.put("checksum", "")),
        fault("$: not in the form", json -> json.put("note", "paid twice")),
        fault("$: not in the form", json -> object(json, "before").put("note", "")),
        fault("$: not in the form", json -> upperCase(object(json, "miner"), "script")),
        fault("$: not in the form", json -> zeroBefore(object(json, "score"), "total")),
        fault("$: not in the form", json -> json.put("owed", 1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesWhatIsNoReceiptAndSaysWhere(String message, Consumer<ObjectNode> fault) {
    ObjectNode json = ReceiptJson.write(SAMPLES.paid());
    fault.accept(json);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> ReceiptJson.read(JsonAt.root(json)))
        .withMessageStartingWith(message);
  }

  private static String frozen(String name) throws IOException {
    String path = "/nonreg/" + name + ".json";
    try (InputStream in =
        Objects.requireNonNull(ReceiptJsonTest.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Arguments fault(String message, Consumer<ObjectNode> change) {
    return Arguments.of(message, change);
  }

  private static ObjectNode object(ObjectNode json, String name) {
    return (ObjectNode) json.get(name);
  }

  private static void upperCase(ObjectNode json, String name) {
    json.put(name, json.get(name).textValue().toUpperCase(Locale.ROOT));
  }

  private static void zeroBefore(ObjectNode json, String name) {
    json.put(name, "0" + json.get(name).textValue());
  }
}
