package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.tx.Box;

/**
 * Where a lottery beside a round begins.
 *
 * @param box the output of the round's genesis
 * @param terms what it was opened with
 */
public record LotteryPlace(BoxId box, LotteryTerms terms) {
  /** The place of a lottery's box. */
  static LotteryPlace of(Box box) {
    DustLotteryBox lottery = DustLotteryBox.read(box.candidate());
    return new LotteryPlace(box.id(), new LotteryTerms(lottery.drawHeight(), lottery.budget()));
  }

  static LotteryPlace read(JsonAt json) {
    JsonAt drawHeight = json.get("drawHeight");
    return new LotteryPlace(
        json.get("box").textAs(BoxId::ofHex),
        new LotteryTerms(
            drawHeight.as(() -> BlockHeight.of(drawHeight.intValue())),
            Texts.amount(json.get("budget"))));
  }

  ObjectNode toJson() {
    return JsonNodeFactory.instance
        .objectNode()
        .put("box", box.hex())
        .put("drawHeight", terms.drawHeight().value())
        .put("budget", terms.budget().value());
  }
}
