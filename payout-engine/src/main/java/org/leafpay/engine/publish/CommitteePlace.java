package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.ConsumerTerms;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;

/**
 * Where the operator's fee waits for a round's committee.
 *
 * @param box the output of the round's genesis
 * @param epoch of the pool, whose seed draws the committee
 * @param deadline behind this height the fallback key alone has the box
 */
public record CommitteePlace(BoxId box, long epoch, BlockHeight deadline) {
  /** The place of a committee's box. */
  static CommitteePlace of(Box box) {
    ConsumerTerms terms = ConsumerBox.read(box.candidate()).terms();
    return new CommitteePlace(box.id(), terms.epoch(), terms.deadline());
  }

  static CommitteePlace read(JsonAt json) {
    JsonAt deadline = json.get("deadline");
    return new CommitteePlace(
        json.get("box").textAs(BoxId::ofHex),
        json.get("epoch").longValue(),
        deadline.as(() -> BlockHeight.of(deadline.intValue())));
  }

  /** As files and summaries write it. */
  public ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("box", box.hex())
        .put("epoch", epoch)
        .put("deadline", deadline.value());
  }
}
