package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.ledger.BoxEntry;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.types.Bytes;

/** Boxes in the node's JSON. */
final class BoxJson {
  private static final int FIRST_REGISTER = 4;

  private BoxJson() {}

  static ObjectNode of(LedgerBox box) {
    return put(JsonNodeFactory.instance.objectNode(), box);
  }

  /** As the node's index of boxes shows it. */
  static ObjectNode indexed(BoxEntry entry, Addresses addresses) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("globalIndex", entry.globalIndex());
    json.put("inclusionHeight", entry.inclusionHeight().value());
    json.put("address", addresses.address(entry.box().script()));
    entry
        .spent()
        .ifPresentOrElse(
            spent -> {
              json.put("spentTransactionId", spent.by().hex());
              json.set("spendingProof", TransactionJson.proof(spent.spending()));
            },
            () -> {
              json.putNull("spentTransactionId");
              json.putNull("spendingProof");
            });
    return put(json, entry.box());
  }

  static ObjectNode binary(LedgerBox box) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("boxId", box.id().hex());
    json.put("bytes", box.bytes().hex());
    return json;
  }

  private static ObjectNode put(ObjectNode json, LedgerBox box) {
    json.put("boxId", box.id().hex());
    json.put("value", box.value().value());
    json.put("ergoTree", box.script().hex());
    ArrayNode assets = json.putArray("assets");
    for (TokenUnits token : box.tokens()) {
      assets.addObject().put("tokenId", token.token().hex()).put("amount", token.units());
    }
    json.put("creationHeight", box.creationHeight().value());
    ObjectNode registers = json.putObject("additionalRegisters");
    List<Bytes> values = box.content().registers();
    for (int i = 0; i < values.size(); i++) {
      registers.put("R" + (FIRST_REGISTER + i), values.get(i).hex());
    }
    json.put("transactionId", box.transaction().hex());
    json.put("index", box.index());
    return json;
  }
}
