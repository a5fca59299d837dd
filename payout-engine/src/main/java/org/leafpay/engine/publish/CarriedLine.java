package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** A line of {@code carried.jsonl}: what earlier rounds left owed to a miner. */
public record CarriedLine(ErgoAddress address, NanoErg amount) {
  /**
   * What a round leaves owed: what the next one has to carry in, in the order of {@code leaves}.
   */
  public static List<CarriedLine> after(List<LeafLine> leaves) {
    return leaves.stream()
        .filter(leaf -> !leaf.owedAfter().isZero())
        .map(leaf -> new CarriedLine(leaf.address(), leaf.owedAfter()))
        .toList();
  }

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
