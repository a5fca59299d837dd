package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** A line of {@code carried.jsonl}: what earlier rounds left owed to a miner. */
public record CarriedLine(ErgoAddress address, NanoErg amount) {
  static CarriedLine read(JsonAt json, Network network) {
    return new CarriedLine(
        Texts.address(json.get("address"), network), Texts.amount(json.get("amount")));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("address", address.text())
        .put("amount", amount.value());
  }
}
