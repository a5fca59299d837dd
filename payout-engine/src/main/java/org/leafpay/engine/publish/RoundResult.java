package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.leafpay.avl.TreeDigest;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.allocation.Books;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/**
 * What a round comes to.
 *
 * @param pot what the contract divides by score
 * @param digest of the leaves as the round is opened
 * @param leaves how many miners have a score
 * @param paidMiners how many of them the contract pays
 */
public record RoundResult(
    NanoErg pot,
    Score totalScore,
    Score unpaidScore,
    TreeDigest digest,
    int leaves,
    int paidMiners,
    Books books) {

  /**
   * The result of an allocation.
   *
   * @param leaves of the same allocation
   */
  public static RoundResult of(Allocation allocation, RoundLeaves leaves) {
    return new RoundResult(
        allocation.pot(),
        allocation.totalScore(),
        allocation.unpaidScore(),
        leaves.leafSet().digest(),
        leaves.size(),
        (int) allocation.entitlements().stream().filter(miner -> miner.payable()).count(),
        allocation.books());
  }

  static RoundResult read(JsonAt json) {
    return new RoundResult(
        Texts.amount(json.get("pot")),
        Texts.score(json.get("totalScore")),
        Texts.score(json.get("unpaidScore")),
        json.get("digest").textAs(TreeDigest::ofHex),
        json.get("leaves").intValue(),
        json.get("paidMiners").intValue(),
        json.get("books").as(() -> books(json.get("books"))));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("pot", pot.value());
    json.put("totalScore", totalScore.toString());
    json.put("unpaidScore", unpaidScore.toString());
    json.put("digest", digest.hex());
    json.put("leaves", leaves);
    json.put("paidMiners", paidMiners);
    json.set("books", toJson(books));
    return json;
  }

  /** Books as every file and summary writes them. */
  public static ObjectNode toJson(Books books) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("reward", books.reward().value())
        .put("carriedIn", books.carriedIn().value())
        .put("operatorFee", books.operatorFee().value())
        .put("paid", books.paid().value())
        .put("owed", books.owed().value())
        .put("remainder", books.remainder().value());
  }

  private static Books books(JsonAt json) {
    return new Books(
        Texts.amount(json.get("reward")),
        Texts.amount(json.get("carriedIn")),
        Texts.amount(json.get("operatorFee")),
        Texts.amount(json.get("paid")),
        Texts.amount(json.get("owed")),
        Texts.amount(json.get("remainder")));
  }
}
