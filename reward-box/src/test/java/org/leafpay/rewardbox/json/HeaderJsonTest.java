package org.leafpay.rewardbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Against headers that a real node gave. */
class HeaderJsonTest {
  @Test
  void computesTheIdsThatANodeGave() {
    List<JsonAt> headers = sample();
    assertThat(headers).hasSizeGreaterThan(1);
    assertThat(headers.stream().map(HeaderJson::read))
        .extracting(header -> header.id().hex())
        .isEqualTo(headers.stream().map(header -> header.get("id").text()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extensionId",
        "votes",
        "stateRoot",
        "id",
        "adProofsRoot",
        "transactionsRoot",
        "extensionHash",
        "adProofsId",
        "transactionsId",
        "parentId"
      })
  void refusesAHeaderWithAnotherText(String field) {
    assertRefused(
        header -> header.put(field, "0".repeat(header.get(field).textValue().length() - 1) + "7"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"timestamp", "height", "nBits", "version"})
  void refusesAHeaderWithAnotherNumber(String field) {
    assertRefused(header -> header.put(field, header.get(field).longValue() + 1));
  }

  /** As a node gave it: its size is one more than that of its bytes, whose hash is its id. */
  @Test
  void readsAHeaderWhoseSizeTheNodeMiscounted() {
    JsonAt header = sample("blocks_header_wrong_size").get(0);
    BlockHeader read = HeaderJson.read(header);
    assertThat(read.id().hex()).isEqualTo(header.get("id").text());
    assertThat(read.bytes().size()).isEqualTo(header.get("size").intValue() - 1);
  }

  /** Their lowest bits are those of the honest header, and so are bytes and id. */
  @ParameterizedTest
  @CsvSource({
    "version, 256, $.version",
    "version, -256, $.version",
    "nBits, 4294967296, $.nBits",
    "nBits, -4294967296, $.nBits"
  })
  void refusesANumberOfWhichOnlyAPartIsInTheBytes(String field, long more, String place) {
    ObjectNode header = sample().get(0).node().deepCopy();
    header.put(field, header.get(field).longValue() + more);
    assertThatThrownBy(() -> HeaderJson.read(JsonAt.root(header)))
        .isInstanceOf(NodeJsonException.class)
        .hasMessageContaining(place);
  }

  @Test
  void refusesAnotherDifficultyKeyOrNonce() {
    assertRefused(header -> header.put("difficulty", "2"));
    assertRefused(header -> header.put("unparsedBytes", "00"));
    assertRefused(header -> solution(header).put("n", "0000000000ff0000"));
    assertRefused(header -> solution(header).put("pk", "02" + "11".repeat(32)));
  }

  @Test
  void refusesLargeDigits() {
    assertRefused(
        header -> header.put("id", header.get("id").textValue().toUpperCase(Locale.ROOT)));
  }

  private static void assertRefused(Consumer<ObjectNode> edit) {
    ObjectNode header = sample().get(0).node().deepCopy();
    edit.accept(header);
    assertThatThrownBy(() -> HeaderJson.read(JsonAt.root(header)))
        .isInstanceOf(NodeJsonException.class);
  }

  private static ObjectNode solution(ObjectNode header) {
    return (ObjectNode) header.get("powSolutions");
  }

  private static List<JsonAt> sample() {
    return sample("blocks_lastHeaders_10");
  }

  private static List<JsonAt> sample(String name) {
    return NodeSamples.json(name).listOf(header -> header);
  }
}
