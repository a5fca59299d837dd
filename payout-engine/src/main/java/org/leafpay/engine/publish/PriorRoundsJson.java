package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.shares.scheme.PreviousBlock;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.types.BlockHeight;

/** What a round takes from those before it; a field for each thing that its scheme uses. */
final class PriorRoundsJson {
  private static final String PREVIOUS = "previousBlock";
  private static final String FEES = "averageFees";

  private PriorRoundsJson() {}

  static PriorRounds read(JsonAt json) {
    return new PriorRounds(
        json.find(PREVIOUS).map(PriorRoundsJson::readBlock), json.find(FEES).map(Texts::amount));
  }

  private static PreviousBlock readBlock(JsonAt json) {
    JsonAt height = json.get("height");
    return new PreviousBlock(
        height.as(() -> BlockHeight.of(height.intValue())),
        json.get("hash").text(),
        Texts.instant(json.get("created")));
  }

  static ObjectNode write(PriorRounds prior) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    prior.previous().ifPresent(block -> json.set(PREVIOUS, write(block)));
    prior.averageFees().ifPresent(fees -> json.put(FEES, fees.value()));
    return json;
  }

  private static ObjectNode write(PreviousBlock block) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("height", block.height().value())
        .put("hash", block.hash())
        .put("created", block.created().toString());
  }
}
