package org.leafpay.rewardbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.tx.SignedTransaction;

class TransactionJsonTest {
  private static final String POSTED = "transactions_post_ok.request";
  private static final String ID = "ab".repeat(32);

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("$.id: want 3e225d94", json -> json.put("id", ID)),
        fault("$.id: want text", json -> json.put("id", 7)),
        fault("$.inputs: missing", json -> json.remove("inputs")),
        fault("$: a transaction has", json -> json.putArray("inputs")),
        fault("$.inputs[0].spendingProof: missing", json -> input(json).remove("spendingProof")),
        fault("$.inputs[0].spendingProof.proofBytes", json -> proof(json).put("proofBytes", "0")),
        fault(
            "$.inputs[0].spendingProof.extension: missing",
            json -> proof(json).remove("extension")),
        fault("$.inputs[0].spendingProof.extension.x", json -> extension(json).put("x", "0400")),
        fault("$.inputs[0].spendingProof.extension.128", json -> extension(json).put("128", "00")),
        fault("$.inputs[0].spendingProof.extension.0: want", json -> extension(json).put("0", 1)),
        fault("$.id: want", json -> extension(json).put("0", "0400")),
        fault("$.dataInputs: missing", json -> json.remove("dataInputs")),
        fault("$.id: want", json -> data(json).addObject().put("boxId", ID)),
        fault("$.size: want 473, got 474", json -> json.put("size", 474)),
        fault("$.outputs[0].boxId: want", json -> output(json).put("boxId", ID)),
        fault("$.outputs[0].index: want 0, got 1", json -> output(json).put("index", 1)),
        fault("$.outputs[0].transactionId: want", json -> output(json).put("transactionId", ID)),
        fault("$.id: want", json -> output(json).put("value", 20000000001L)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesATransactionThatIsNotWhatItSays(String message, Consumer<ObjectNode> fault) {
    ObjectNode json = NodeSamples.json(POSTED).node().deepCopy();
    fault.accept(json);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> TransactionJson.read(JsonAt.root(json)))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {POSTED, "transactions_post_spent_confirmed.request"})
  void writesATransactionAsTheNodeDoes(String sample) {
    SignedTransaction transaction = TransactionJson.read(NodeSamples.json(sample));
    assertThat(NodeJson.write(TransactionJson.write(transaction)))
        .isEqualTo(NodeSamples.text(sample).replaceAll("\\s", ""));
  }

  @Test
  void readsTheSameTransactionFromThePoolTheIndexAndAPost() {
    SignedTransaction posted = TransactionJson.read(NodeSamples.json(POSTED));
    assertThat(TransactionJson.read(NodeSamples.json("blockchain_tx"))).isEqualTo(posted);
    assertThat(TransactionJson.read(NodeSamples.json("unconfirmed_byTransactionId")))
        .isEqualTo(posted);
  }

  @Test
  void refusesVariablesInAnotherOrderThanTheyWereSigned() {
    ObjectNode json =
        NodeSamples.json("transactions_post_spent_confirmed.request").node().deepCopy();
    ObjectNode extension = extension(json);
    extension.set("0", extension.remove("0"));
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> TransactionJson.read(JsonAt.root(json)))
        .withMessageStartingWith("$.id: want");
  }

  private static Arguments fault(String message, Consumer<ObjectNode> change) {
    return Arguments.of(message, change);
  }

  private static ObjectNode input(ObjectNode json) {
    return (ObjectNode) json.get("inputs").get(0);
  }

  private static ObjectNode proof(ObjectNode json) {
    return (ObjectNode) input(json).get("spendingProof");
  }

  private static ObjectNode extension(ObjectNode json) {
    return (ObjectNode) proof(json).get("extension");
  }

  private static ArrayNode data(ObjectNode json) {
    return (ArrayNode) json.get("dataInputs");
  }

  private static ObjectNode output(ObjectNode json) {
    return (ObjectNode) json.get("outputs").get(0);
  }
}
