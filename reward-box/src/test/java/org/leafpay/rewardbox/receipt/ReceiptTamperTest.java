package org.leafpay.rewardbox.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.avl.TreeDigest;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJsonException;

/**
 * Each field of a receipt's file changed by itself: as it is, and with the checksum made to fit. Of
 * the latter only what a receipt declares to be the pool's word may go unseen.
 */
class ReceiptTamperTest {
  private static final ReceiptSamples SAMPLES = new ReceiptSamples();
  private static final ReceiptSamples BATCHES = ReceiptSamples.inBatches();
  private static final String JSON = "json";
  private static final String SOUND = "Sound";

  private static final Map<String, String> COMMON =
      Map.ofEntries(
          Map.entry("version", JSON),
          Map.entry("network", JSON),
          Map.entry("round", SOUND),
          Map.entry("roundToken", "OtherToken"),
          Map.entry("totalScore", "OtherTotalScore"),
          Map.entry("pot", "OtherPot"),
          Map.entry("miner.key", "OtherKey"),
          Map.entry("miner.address", "BadAddress"),
          Map.entry("miner.script", "OtherKey"),
          Map.entry("score.share", "OtherScoreSum"),
          Map.entry("score.carried", "OtherScoreSum"),
          Map.entry("score.total", "OtherScoreSum"),
          Map.entry("outcome", JSON),
          Map.entry("before.stateBox", JSON),
          Map.entry("before.rewardBox", JSON),
          Map.entry("before.proof", "ProofRefused"));

  private static final Map<String, String> PAID =
      Map.ofEntries(
          Map.entry("genesis", SOUND),
          Map.entry("after.stateBox", JSON),
          Map.entry("after.proof", "ProofRefused"),
          Map.entry("payment.transaction", "OtherOrigin"),
          Map.entry("payment.index", "OtherPaymentBox"),
          Map.entry("payment.amount", "OtherAmount"),
          Map.entry("payment.creationHeight", "OtherPaymentBox"),
          Map.entry("payment.boxId", "OtherPaymentBox"));

  private static final Map<String, String> OWED =
      Map.ofEntries(
          Map.entry("genesis", "OtherOrigin"),
          Map.entry("due", "OtherAmount"),
          Map.entry("owed", SOUND));

  private static final Map<String, String> BATCH =
      Map.ofEntries(
          Map.entry("batch.number", "ProofRefused"),
          Map.entry("batch.before", "OtherBatch"),
          Map.entry("batch.after", "OtherBatch"));

  static Stream<Arguments> paidFields() {
    return fields(ReceiptJson.write(SAMPLES.paid()), PAID);
  }

  static Stream<Arguments> owedFields() {
    return fields(ReceiptJson.write(SAMPLES.owed()), OWED);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("paidFields")
  void seesEachChangedFieldOfAPaidReceipt(String field, String want) {
    requireSeen(ReceiptJson.write(SAMPLES.paid()), field, want, SAMPLES.digestAfter());
  }

  static Stream<Arguments> batchFields() {
    Map<String, String> rules = new TreeMap<>(PAID);
    rules.putAll(BATCH);
    return fields(ReceiptJson.write(BATCHES.paid()), rules);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("batchFields")
  void seesEachChangedFieldOfAReceiptWithABatch(String field, String want) {
    requireSeen(ReceiptJson.write(BATCHES.paid()), field, want, BATCHES.digestAfter());
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("owedFields")
  void seesEachChangedFieldOfAnOwedReceipt(String field, String want) {
    TreeDigest trusted = SAMPLES.start().state().digest();
    requireSeen(ReceiptJson.write(SAMPLES.owed()), field, want, trusted);
  }

  private static void requireSeen(
      ObjectNode honest, String field, String want, TreeDigest trusted) {
    ObjectNode changed = honest.deepCopy();
    change(changed, field);
    assertThat(changed).isNotEqualTo(honest);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> ReceiptJson.read(JsonAt.root(changed)));
    if (!field.equals(ReceiptJson.CHECKSUM)) {
      changed.remove(ReceiptJson.CHECKSUM);
      changed.put(ReceiptJson.CHECKSUM, ReceiptJson.checksum(changed).hex());
      assertThat(outcome(changed, trusted)).isEqualTo(want);
    }
  }

  private static String outcome(ObjectNode json, TreeDigest trusted) {
    Receipt receipt;
    try {
      receipt = ReceiptJson.read(JsonAt.root(json));
    } catch (NodeJsonException e) {
      assertThat(e.path()).isNotEqualTo("$." + ReceiptJson.CHECKSUM);
      return JSON;
    }
    return ReceiptVerifier.verify(receipt, trusted)
        .match(sound -> SOUND, unsound -> unsound.fault().getClass().getSimpleName());
  }

  /** Every field of the file with what must come of changing it; none is without a rule. */
  private static Stream<Arguments> fields(ObjectNode receipt, Map<String, String> more) {
    Map<String, String> rules = new TreeMap<>(COMMON);
    rules.putAll(more);
    rules.put(ReceiptJson.CHECKSUM, JSON);
    Map<String, String> out = new TreeMap<>();
    collect("", receipt, out, rules);
    return out.entrySet().stream().map(e -> Arguments.of(e.getKey(), e.getValue()));
  }

  private static void collect(
      String path, JsonNode node, Map<String, String> out, Map<String, String> rules) {
    if (!node.isContainerNode()) {
      String rule =
          rules.entrySet().stream()
              .filter(e -> path.equals(e.getKey()) || path.startsWith(e.getKey() + "."))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no rule for field " + path));
      out.put(path, rule);
      return;
    }
    if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(path + "." + i, node.get(i), out, rules);
      }
      return;
    }
    node.properties()
        .forEach(
            e ->
                collect(
                    path.isEmpty() ? e.getKey() : path + "." + e.getKey(),
                    e.getValue(),
                    out,
                    rules));
  }

  private static void change(ObjectNode json, String field) {
    String[] names = field.split("\\.", -1);
    JsonNode parent = json;
    for (int i = 0; i < names.length - 1; i++) {
      parent = parent.isArray() ? parent.get(Integer.parseInt(names[i])) : parent.get(names[i]);
    }
    String name = names[names.length - 1];
    JsonNode value = parent.get(name);
    if (value.isTextual()) {
      ((ObjectNode) parent).put(name, changed(value.textValue()));
    } else {
      ((ObjectNode) parent).put(name, value.longValue() + 1);
    }
  }

  private static String changed(String text) {
    char last = text.charAt(text.length() - 1);
    char other = last == '9' ? '8' : last == 'f' ? 'e' : (char) (last + 1);
    return text.substring(0, text.length() - 1) + other;
  }
}
