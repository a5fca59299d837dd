package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.engine.sign.joint.Commitment;
import org.leafpay.engine.sign.joint.JointRequest;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.sortition.selection.Waiting;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;

/**
 * Asks some members to sign the transaction that gives the operator his fee. The transaction itself
 * is not told: it follows from the box, the pool and who signs, and everybody makes it himself.
 *
 * @param box where the fee waits
 * @param pool the pool's box that drew the members
 * @param commitments of those who are asked, in the order in which the script names them
 */
record ReleaseRequest(BoxId box, BoxId pool, List<Commitment> commitments) {
  private static final String KEY = "key";

  ReleaseRequest {
    commitments = List.copyOf(commitments);
  }

  List<Bytes> publicKeys() {
    return commitments.stream().map(Commitment::publicKey).toList();
  }

  /**
   * What is to be signed.
   *
   * @throws org.leafpay.sortition.selection.SelectionException when somebody who is asked is not in
   *     the committee
   * @throws WitnessException when it asks for something else than the round's committee can give
   */
  JointRequest toSign(WitnessedRound round, Waiting waiting) {
    Release release = Release.of(waiting, round.operatorKey(), publicKeys());
    boolean fits =
        box.equals(round.place().box())
            && pool.equals(waiting.pool().box().id())
            && publicKeys().equals(release.signers())
            && publicKeys().size() == round.terms().threshold();
    if (!fits) {
      throw new WitnessException(
          "the request is for other boxes or signers than %d of the round's committee in their order"
              .formatted(round.terms().threshold()));
    }
    return release.request(commitments);
  }

  static ReleaseRequest read(JsonAt json) {
    return new ReleaseRequest(
        json.get("box").textAs(BoxId::ofHex),
        json.get("pool").textAs(BoxId::ofHex),
        json.get("commitments")
            .listOf(member -> CommitmentJson.read(member, member.get(KEY).hex())));
  }

  void writeTo(ObjectNode json) {
    json.put("box", box.hex()).put("pool", pool.hex());
    ArrayNode array = json.putArray("commitments");
    for (Commitment commitment : commitments) {
      CommitmentJson.write(array.addObject().put(KEY, commitment.publicKey().hex()), commitment);
    }
  }
}
