package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.shares.ledger.LedgerRow;
import org.leafpay.types.address.Network;

/** A line of {@code shares.jsonl}: what one miner did in one bucket of time. */
final class LedgerRowJson {
  private LedgerRowJson() {}

  static LedgerRow read(JsonAt json, Network network) {
    return json.as(
        () ->
            new LedgerRow(
                Texts.instant(json.get("bucket")),
                Texts.integer(json.get("networkDifficulty")),
                Texts.address(json.get("address"), network),
                Texts.integer(json.get("difficulty")),
                json.get("shares").longValue()));
  }

  static ObjectNode write(LedgerRow row) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("bucket", row.bucket().toString())
        .put("networkDifficulty", Long.toString(row.networkDifficulty()))
        .put("address", row.miner().text())
        .put("difficulty", Long.toString(row.difficultySum()))
        .put("shares", row.shareCount());
  }
}
