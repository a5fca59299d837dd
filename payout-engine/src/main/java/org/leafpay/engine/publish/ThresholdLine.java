package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/** A line of {@code thresholds.jsonl}: the amount from which on a miner wants to be paid. */
public record ThresholdLine(MinerKey key, NanoErg threshold) {
  static ThresholdLine read(JsonAt json) {
    return new ThresholdLine(
        json.get("key").textAs(MinerKey::ofHex), Texts.amount(json.get("threshold")));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("key", key.hex())
        .put("threshold", threshold.value());
  }
}
