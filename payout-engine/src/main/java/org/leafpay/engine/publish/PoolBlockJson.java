package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/** A block of {@code round.json}; its finder is there when the pool knows him. */
final class PoolBlockJson {
  private static final String FINDER = "finder";

  private PoolBlockJson() {}

  static PoolBlock read(JsonAt json, Network network) {
    JsonAt height = json.get("height");
    return json.as(
        () ->
            new PoolBlock(
                json.get("id").longValue(),
                height.as(() -> BlockHeight.of(height.intValue())),
                Texts.integer(json.get("networkDifficulty")),
                BlockStatus.CONFIRMED,
                Texts.amount(json.get("reward")),
                json.find(FINDER).map(finder -> Texts.address(finder, network)),
                json.get("hash").text(),
                Texts.instant(json.get("created"))));
  }

  static ObjectNode write(PoolBlock block) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("id", block.id())
            .put("height", block.height().value())
            .put("networkDifficulty", Long.toString(block.networkDifficulty()))
            .put("reward", block.reward().value());
    block.finder().ifPresent(finder -> json.put(FINDER, finder.text()));
    return json.put("hash", block.hash()).put("created", block.created().toString());
  }
}
