package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.Response;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** A commitment of ours, and what became of it. */
sealed interface OneTimeEntry {
  String RANDOMNESS = "randomness";
  String REQUEST = "request";
  String RESPONSE = "response";

  Commitment commitment();

  /**
   * Nobody has been answered with it.
   *
   * @param randomness gives the secret pair again, together with the key
   */
  record Open(Commitment commitment, Bytes randomness) implements OneTimeEntry {
    /** Nobody who reads a log needs it. */
    @Override
    public String toString() {
      return "Open[" + commitment + "]";
    }
  }

  /** One request was answered with it; there is no way back to its pair. */
  record Used(Commitment commitment, Hash32 request, Response response) implements OneTimeEntry {}

  static OneTimeEntry read(JsonAt json, Bytes publicKey) {
    Commitment commitment = CommitmentJson.read(json, publicKey);
    Optional<JsonAt> randomness = json.find(RANDOMNESS);
    return randomness.isPresent()
        ? new Open(commitment, randomness.get().hex())
        : new Used(
            commitment,
            json.get(REQUEST).textAs(Hash32::ofHex),
            json.as(() -> new Response(publicKey, json.get(RESPONSE).hex())));
  }

  /** As the book's file has it; the key is told once, beside the entries. */
  default ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    CommitmentJson.write(json, commitment());
    if (this instanceof Used used) {
      return json.put(REQUEST, used.request().hex()).put(RESPONSE, used.response().number().hex());
    }
    return json.put(RANDOMNESS, ((Open) this).randomness().hex());
  }
}
