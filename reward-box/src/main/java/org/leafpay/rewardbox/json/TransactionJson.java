package org.leafpay.rewardbox.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ContextExtension;
import org.leafpay.types.tx.SignedTransaction;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * A signed transaction as the node writes it, in a block, in the pool or in its index: these differ
 * in what they say beside the transaction, which is skipped.
 */
public final class TransactionJson {
  private TransactionJson() {}

  /**
   * Reads a transaction.
   *
   * @throws NodeJsonException also when its id, its size or the id of an output does not match the
   *     bytes
   */
  public static SignedTransaction read(JsonAt json) {
    List<UnsignedInput> inputs = json.get("inputs").listOf(TransactionJson::readInput);
    List<Bytes> proofs =
        json.get("inputs").listOf(i -> i.get("spendingProof").get("proofBytes").hex());
    List<BoxId> dataInputs =
        json.get("dataInputs").listOf(i -> i.get("boxId").textAs(BoxId::ofHex));
    List<BoxCandidate> outputs = json.get("outputs").listOf(BoxJson::readCandidate);
    SignedTransaction transaction =
        json.as(
            () ->
                new SignedTransaction(
                    new UnsignedTransaction(inputs, dataInputs, outputs), proofs));
    requireSameIds(json, transaction);
    return transaction;
  }

  public static ObjectNode write(SignedTransaction transaction) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", transaction.id().hex());
    ArrayNode inputs = json.putArray("inputs");
    for (int i = 0; i < transaction.proofs().size(); i++) {
      inputs.add(writeInput(transaction.unsigned().inputs().get(i), transaction.proofs().get(i)));
    }
    ArrayNode dataInputs = json.putArray("dataInputs");
    transaction
        .unsigned()
        .dataInputs()
        .forEach(id -> dataInputs.addObject().put("boxId", id.hex()));
    ArrayNode outputs = json.putArray("outputs");
    transaction.outputBoxes().forEach(box -> outputs.add(BoxJson.write(box)));
    json.put("size", transaction.bytes().size());
    return json;
  }

  private static void requireSameIds(JsonAt json, SignedTransaction transaction) {
    JsonAt id = json.get("id");
    id.requireSame(transaction.id(), id.textAs(TxId::ofHex));
    json.find("size")
        .ifPresent(size -> size.requireSame(transaction.bytes().size(), size.intValue()));
    List<JsonAt> outputs = json.get("outputs").listOf(output -> output);
    List<Box> boxes = transaction.outputBoxes();
    for (int i = 0; i < boxes.size(); i++) {
      JsonAt output = outputs.get(i);
      output.get("transactionId").requireSame(transaction.id(), txIdOf(output));
      output.get("index").requireSame(i, output.get("index").intValue());
      output.get("boxId").requireSame(boxes.get(i).id(), boxIdOf(output));
    }
  }

  private static TxId txIdOf(JsonAt output) {
    return output.get("transactionId").textAs(TxId::ofHex);
  }

  private static BoxId boxIdOf(JsonAt json) {
    return json.get("boxId").textAs(BoxId::ofHex);
  }

  private static UnsignedInput readInput(JsonAt json) {
    JsonAt extension = json.get("spendingProof").get("extension");
    List<ContextExtension.Variable> variables = new ArrayList<>();
    for (Map.Entry<String, JsonAt> field : extension.fields().entrySet()) {
      JsonAt value = field.getValue();
      int id = value.as(() -> Integer.parseInt(field.getKey()));
      variables.add(value.as(() -> new ContextExtension.Variable(id, value.hex())));
    }
    return new UnsignedInput(boxIdOf(json), extension.as(() -> new ContextExtension(variables)));
  }

  private static ObjectNode writeInput(UnsignedInput input, Bytes proof) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("boxId", input.boxId().hex());
    ObjectNode spendingProof = json.putObject("spendingProof");
    spendingProof.put("proofBytes", proof.hex());
    ObjectNode extension = spendingProof.putObject("extension");
    for (ContextExtension.Variable variable : input.extension().variables()) {
      extension.put(Integer.toString(variable.id()), variable.constant().hex());
    }
    return json;
  }
}
