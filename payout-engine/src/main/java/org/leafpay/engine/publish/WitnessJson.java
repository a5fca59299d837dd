package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.sortition.selection.CommitteeTerms;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/** A committee's terms as a round's policy has them; the fallback key is told as its address. */
final class WitnessJson {
  private WitnessJson() {}

  static CommitteeTerms read(JsonAt json, Network network) {
    Bytes fallback = json.as(() -> fallback(Texts.address(json.get("fallback"), network)));
    return json.as(
        () ->
            new CommitteeTerms(
                json.get("pool").textAs(TokenId::ofHex),
                json.get("threshold").intValue(),
                json.get("draws").intValue(),
                fallback,
                json.get("deadlineBlocks").intValue()));
  }

  private static Bytes fallback(ErgoAddress address) {
    return address
        .script()
        .publicKey()
        .orElseThrow(() -> new IllegalArgumentException("no key's address: " + address.text()));
  }

  static ObjectNode write(CommitteeTerms terms, Network network) {
    PropositionBytes fallback = PropositionBytes.payToPublicKey(terms.fallbackKey());
    return JsonNodeFactory.instance
        .objectNode()
        .put("pool", terms.pool().hex())
        .put("threshold", terms.threshold())
        .put("draws", terms.draws())
        .put("fallback", ErgoAddress.of(fallback, network).text())
        .put("deadlineBlocks", terms.deadlineBlocks());
  }
}
