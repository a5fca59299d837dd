package org.leafpay.rewardbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.types.tx.Box;

class BoxJsonTest {
  private static final String ID = "ab".repeat(32);

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("$.boxId: want 59a2ee573", json -> json.put("boxId", ID)),
        fault("$.boxId: missing", json -> json.remove("boxId")),
        fault("$.boxId: want 32 bytes, got 31", json -> json.put("boxId", ID.substring(2))),
        fault("$.boxId: want 3d24e8cb9", json -> json.put("value", 658949094764L)),
        fault("$.value: amount below zero", json -> json.put("value", -1)),
        fault("$.value: want an integer", json -> json.put("value", 0.5)),
        fault("$.ergoTree: a proposition", json -> json.put("ergoTree", "")),
        fault("$.ergoTree: string length", json -> json.put("ergoTree", "00f")),
        fault("$.creationHeight: height below", json -> json.put("creationHeight", -5)),
        fault("$.creationHeight: want an integer", json -> json.put("creationHeight", 1L << 31)),
        fault("$.index: output index", json -> json.put("index", 70_000)),
        fault("$.transactionId: missing", json -> json.putNull("transactionId")),
        fault("$.assets: want an array", json -> json.putObject("assets")),
        fault("$.assets[0].amount: amount of token", json -> token(json).put("amount", 0)),
        fault("$.assets[0].tokenId: missing", json -> token(json).remove("tokenId")),
        fault(
            "$.additionalRegisters.R4: missing",
            json -> registers(json).put("R5", "0400").remove("R4")),
        fault("$.additionalRegisters.R5: missing", json -> registers(json).put("R7", "0400")),
        fault("$.additionalRegisters.R5: want text", json -> registers(json).putObject("R5")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesABoxThatIsNotWhatItSays(String message, Consumer<ObjectNode> fault) {
    ObjectNode json = NodeSamples.json("utxo_byId_state_box").node().deepCopy();
    fault.accept(json);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> BoxJson.read(JsonAt.root(json)))
        .withMessageStartingWith(message);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utxo_byId_state_box", "utxo_byId_output"})
  void writesABoxAsTheNodeDoes(String sample) {
    Box box = BoxJson.read(NodeSamples.json(sample));
    assertThat(NodeJson.write(BoxJson.write(box)))
        .isEqualTo(NodeSamples.text(sample).replaceAll("\\s", ""));
  }

  @Test
  void readsRegistersInWhateverOrderTheyStand() {
    JsonAt sample =
        NodeJson.parse(NodeSamples.text("blockchain_box_byTokenId_unspent"))
            .listOf(box -> box)
            .get(1);
    ObjectNode json = sample.node().deepCopy();
    ObjectNode registers = registers(json);
    registers.set("R4", registers.remove("R4"));
    assertThat(registers.properties().iterator().next().getKey()).isEqualTo("R5");
    assertThat(BoxJson.read(JsonAt.root(json))).isEqualTo(BoxJson.read(sample));
  }

  private static Arguments fault(String message, Consumer<ObjectNode> change) {
    return Arguments.of(message, change);
  }

  private static ObjectNode token(ObjectNode json) {
    return (ObjectNode) json.get("assets").get(0);
  }

  private static ObjectNode registers(ObjectNode json) {
    return (ObjectNode) json.get("additionalRegisters");
  }
}
