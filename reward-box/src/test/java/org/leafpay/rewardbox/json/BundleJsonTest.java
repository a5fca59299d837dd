package org.leafpay.rewardbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.BlockHeight;

class BundleJsonTest {

  static Stream<Arguments> faults() {
    return Stream.of(
        fault("$: input boxes: want", json -> array(json, "inputBoxes").remove(0)),
        fault("$: input boxes: want", json -> json.set("inputBoxes", reversed(json, "inputBoxes"))),
        fault("$: data input boxes", json -> swapIn(json)),
        fault("$.headers: want 10 headers, got 9", json -> array(json, "headers").remove(9)),
        fault("$.headers[5].id: want", json -> array(json, "headers").remove(5)),
        fault("$.headers[1].id: want", json -> json.set("headers", reversed(json, "headers"))),
        fault("$.parameters: missing", json -> json.putNull("parameters")),
        fault("$.headers: height 49 is not", json -> json.put("height", 49)),
        fault("$.height: want an integer", json -> json.put("height", "50")),
        fault("$.tx: want an object", json -> json.put("tx", "")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("faults")
  void refusesABundleWhosePartsDoNotBelongTogether(String message, Consumer<ObjectNode> fault) {
    ObjectNode json = BundleJson.write(bundle());
    fault.accept(json);
    assertThatExceptionOfType(NodeJsonException.class)
        .isThrownBy(() -> BundleJson.read(JsonAt.root(json)))
        .withMessageStartingWith(message);
  }

  @Test
  void readsWhatItWroteAndWritesItAgain() {
    String written = NodeJson.write(BundleJson.write(bundle()));
    Bundle read = BundleJson.read(NodeJson.parse(written));
    assertThat(read).isEqualTo(bundle());
    assertThat(NodeJson.write(BundleJson.write(read))).isEqualTo(written);
    assertThat(NodeJson.parse(written).fields().keySet())
        .containsExactly("tx", "inputBoxes", "dataInputBoxes", "headers", "parameters", "height");
  }

  @Test
  void isMadeForTheBlockAfterTheNewestHeader() {
    assertThat(bundle().chain().height()).isEqualTo(BlockHeight.of(50));
  }

  @Test
  void refusesAChainWithoutHeaders() {
    JsonNode parameters = NodeSamples.json("info").get("parameters").node();
    assertThatIllegalArgumentException().isThrownBy(() -> ChainState.next(List.of(), parameters));
  }

  @Test
  void keepsItsHeadersWhateverHappensToTheOriginals() {
    List<JsonNode> headers = headers();
    ChainState chain = ChainState.next(headers, NodeSamples.json("info").get("parameters").node());
    ((ObjectNode) headers.get(0)).put("height", 1);
    assertThat(chain.headers().get(0).get("height").intValue()).isEqualTo(49);
  }

  /** A transaction from one time and headers from another: each part is a node's own. */
  private static Bundle bundle() {
    JsonAt tx = NodeSamples.json("blockchain_tx");
    return new Bundle(
        TransactionJson.read(tx),
        tx.get("inputs").listOf(BoxJson::read),
        List.of(),
        ChainState.next(headers(), NodeSamples.json("info").get("parameters").node()));
  }

  private static List<JsonNode> headers() {
    List<JsonNode> headers =
        new ArrayList<>(NodeSamples.json("blocks_lastHeaders_10").listOf(JsonAt::node));
    Collections.reverse(headers);
    return headers;
  }

  private static Arguments fault(String message, Consumer<ObjectNode> change) {
    return Arguments.of(message, change);
  }

  private static ArrayNode array(ObjectNode json, String name) {
    return (ArrayNode) json.get(name);
  }

  private static ArrayNode reversed(ObjectNode json, String name) {
    List<JsonNode> items = new ArrayList<>();
    array(json, name).forEach(items::add);
    Collections.reverse(items);
    return json.arrayNode().addAll(items);
  }

  private static void swapIn(ObjectNode json) {
    array(json, "dataInputBoxes").add(array(json, "inputBoxes").get(0));
  }
}
