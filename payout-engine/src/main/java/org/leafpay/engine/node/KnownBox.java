package org.leafpay.engine.node;

import java.util.Optional;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/**
 * A box of the best chain, spent or not.
 *
 * @param spentBy the transaction of the best chain that spent it
 */
public record KnownBox(Box box, Optional<TxId> spentBy) {
  static KnownBox read(JsonAt json) {
    return new KnownBox(
        BoxJson.read(json), json.find("spentTransactionId").map(id -> id.textAs(TxId::ofHex)));
  }
}
