package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Function;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.types.BoxId;

/** Transactions in the node's JSON. */
final class TransactionJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private TransactionJson() {}

  /** As in a block: inputs are ids and proofs. */
  static ObjectNode inBlock(LedgerTransaction tx) {
    ObjectNode json = JSON.objectNode();
    json.put("id", tx.id().hex());
    json.set("inputs", inputs(tx));
    return putRest(json, tx);
  }

  /** As in the mempool: inputs are whole boxes. */
  static ObjectNode pending(LedgerTransaction tx, Function<BoxId, LedgerBox> boxes) {
    ObjectNode json = JSON.objectNode();
    json.put("id", tx.id().hex());
    ArrayNode inputs = json.putArray("inputs");
    for (Spending input : tx.inputs()) {
      ObjectNode box = BoxJson.of(boxes.apply(input.box()));
      box.set("spendingProof", proof(input));
      inputs.add(box);
    }
    return putRest(json, tx);
  }

  static ArrayNode inputs(LedgerTransaction tx) {
    ArrayNode inputs = JSON.arrayNode();
    for (Spending input : tx.inputs()) {
      inputs.addObject().put("boxId", input.box().hex()).set("spendingProof", proof(input));
    }
    return inputs;
  }

  static ArrayNode dataInputs(LedgerTransaction tx) {
    ArrayNode dataInputs = JSON.arrayNode();
    tx.dataInputs().forEach(id -> dataInputs.addObject().put("boxId", id.hex()));
    return dataInputs;
  }

  static ObjectNode proof(Spending input) {
    ObjectNode proof = JSON.objectNode();
    proof.put("proofBytes", input.proof().hex());
    ObjectNode extension = proof.putObject("extension");
    input.variables().forEach((id, value) -> extension.put(id.toString(), value.hex()));
    return proof;
  }

  private static ObjectNode putRest(ObjectNode json, LedgerTransaction tx) {
    json.set("dataInputs", dataInputs(tx));
    ArrayNode outputs = json.putArray("outputs");
    tx.outputs().forEach(box -> outputs.add(BoxJson.of(box)));
    json.put("size", tx.size());
    return json;
  }
}
