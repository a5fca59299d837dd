package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Bytes;

/** The two points of a commitment, wherever they are written. */
final class CommitmentJson {
  private static final String HIDING = "hiding";
  private static final String BINDING = "binding";

  private CommitmentJson() {}

  static Commitment read(JsonAt json, Bytes publicKey) {
    return json.as(
        () -> new Commitment(publicKey, json.get(HIDING).hex(), json.get(BINDING).hex()));
  }

  static void write(ObjectNode json, Commitment commitment) {
    json.put(HIDING, commitment.hiding().hex()).put(BINDING, commitment.binding().hex());
  }
}
