package org.leafpay.types.tx;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** Ids and sizes that a real node gave, worked out again from the fields it gave with them. */
class NodeSamplesTest {

  static Stream<JsonObject> boxes() throws IOException {
    return Stream.concat(
        read("boxes.json"), transactions().flatMap(tx -> objects(tx.getAsJsonArray("outputs"))));
  }

  static Stream<JsonObject> transactions() throws IOException {
    return Stream.concat(read("block-transactions.json"), read("posted-transactions.json"));
  }

  @ParameterizedTest
  @MethodSource("boxes")
  void reproducesTheIdOfEveryBox(JsonObject json) {
    Box box =
        candidate(json).in(TxId.ofHex(text(json, "transactionId")), json.get("index").getAsInt());
    assertThat(box.id().hex()).isEqualTo(text(json, "boxId"));
  }

  @ParameterizedTest
  @MethodSource("transactions")
  void reproducesTheIdAndTheSizeOfEveryTransaction(JsonObject json) {
    List<UnsignedInput> inputs = new ArrayList<>();
    List<Bytes> proofs = new ArrayList<>();
    for (JsonObject input : objects(json.getAsJsonArray("inputs")).toList()) {
      JsonObject proof = input.getAsJsonObject("spendingProof");
      inputs.add(new UnsignedInput(BoxId.ofHex(text(input, "boxId")), extension(proof)));
      proofs.add(Bytes.ofHex(text(proof, "proofBytes")));
    }
    List<BoxId> dataInputs =
        objects(json.getAsJsonArray("dataInputs")).map(i -> BoxId.ofHex(text(i, "boxId"))).toList();
    List<BoxCandidate> outputs =
        objects(json.getAsJsonArray("outputs")).map(NodeSamplesTest::candidate).toList();
    SignedTransaction transaction =
        new SignedTransaction(new UnsignedTransaction(inputs, dataInputs, outputs), proofs);
    assertThat(transaction.id().hex()).isEqualTo(text(json, "id"));
    if (json.has("size")) {
      assertThat(transaction.bytes().size()).isEqualTo(json.get("size").getAsInt());
    }
  }

  private static ContextExtension extension(JsonObject proof) {
    return new ContextExtension(
        proof.getAsJsonObject("extension").entrySet().stream()
            .map(
                entry ->
                    new ContextExtension.Variable(
                        Integer.parseInt(entry.getKey()),
                        Bytes.ofHex(entry.getValue().getAsString())))
            .toList());
  }

  private static BoxCandidate candidate(JsonObject json) {
    return new BoxCandidate(
        NanoErg.of(json.get("value").getAsLong()),
        PropositionBytes.ofHex(text(json, "ergoTree")),
        BlockHeight.of(json.get("creationHeight").getAsInt()),
        objects(json.getAsJsonArray("assets"))
            .map(
                asset ->
                    new TokenAmount(
                        TokenId.ofHex(text(asset, "tokenId")), asset.get("amount").getAsLong()))
            .toList(),
        json.getAsJsonObject("additionalRegisters").entrySet().stream()
            .map(entry -> Bytes.ofHex(entry.getValue().getAsString()))
            .toList());
  }

  private static String text(JsonObject json, String field) {
    return json.get(field).getAsString();
  }

  private static Stream<JsonObject> objects(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonElement::getAsJsonObject);
  }

  private static Stream<JsonObject> read(String name) throws IOException {
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(NodeSamplesTest.class.getResourceAsStream("/node/" + name)),
            StandardCharsets.UTF_8)) {
      return objects(new JsonParser().parse(in).getAsJsonArray());
    }
  }
}
