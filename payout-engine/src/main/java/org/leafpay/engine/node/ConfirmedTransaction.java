package org.leafpay.engine.node;

import java.util.List;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * A transaction in a block of the best chain.
 *
 * @param inputBoxes the boxes that it spent, in order
 * @param inclusion where it stands
 */
public record ConfirmedTransaction(
    SignedTransaction transaction, List<Box> inputBoxes, Inclusion inclusion) {

  /**
   * Where a transaction stands.
   *
   * @param confirmations blocks that have come after the block
   */
  public record Inclusion(HeaderId blockId, BlockHeight height, int confirmations) {}

  public ConfirmedTransaction {
    inputBoxes = List.copyOf(inputBoxes);
  }

  static ConfirmedTransaction read(JsonAt json) {
    JsonAt height = json.get("inclusionHeight");
    return new ConfirmedTransaction(
        TransactionJson.read(json),
        json.get("inputs").listOf(BoxJson::read),
        new Inclusion(
            json.get("blockId").textAs(HeaderId::ofHex),
            height.as(() -> BlockHeight.of(height.intValue())),
            json.get("numConfirmations").intValue()));
  }
}
