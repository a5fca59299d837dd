package org.leafpay.engine.payout;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.tx.Box;

/** Makes the bundle of a transaction that somebody else made, from the chain. */
public final class BundleArchive {
  private final ErgoNode node;

  public BundleArchive(ErgoNode node) {
    this.node = node;
  }

  /** The transaction, the boxes it spent, and the headers before its block. */
  public Bundle of(ConfirmedTransaction confirmed) {
    List<Box> dataBoxes = new ArrayList<>();
    for (BoxId id : confirmed.transaction().unsigned().dataInputs()) {
      dataBoxes.add(
          node.knownBox(id)
              .orElseThrow(() -> new RoundHeldException("data input " + id + " is gone"))
              .box());
    }
    BlockHeight height = confirmed.inclusion().height();
    ChainState state = new ChainState(headersBefore(height), node.info().parametersJson(), height);
    return new Bundle(confirmed.transaction(), confirmed.inputBoxes(), dataBoxes, state);
  }

  private List<JsonNode> headersBefore(BlockHeight height) {
    List<JsonNode> headers = new ArrayList<>();
    for (int back = 1; back <= ChainState.HEADER_COUNT; back++) {
      BlockHeight at = BlockHeight.of(height.value() - back);
      HeaderId id = node.blockIdsAt(at).get(0);
      headers.add(
          node.header(id).orElseThrow(() -> new RoundHeldException("no header of block " + id)));
    }
    return headers;
  }
}
