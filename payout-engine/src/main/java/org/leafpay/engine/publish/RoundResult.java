package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.avl.TreeDigest;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.shares.allocation.Allocation;
import org.leafpay.shares.allocation.Books;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * What a round comes to.
 *
 * @param pot what the contract divides by score
 * @param digest of the leaves as the round is opened
 * @param leaves how many miners have a score
 * @param paidMiners how many of them the contract pays
 * @param drawnMiners how many of them are in a lottery instead
 * @param fees who has which part of the fee, beside the operator; paid or owed as miners are
 */
public record RoundResult(
    NanoErg pot,
    Score totalScore,
    Score unpaidScore,
    TreeDigest digest,
    int leaves,
    int paidMiners,
    int drawnMiners,
    List<FeeAmount> fees,
    Books books) {
  private static final String FEES = "fees";
  private static final String DEFICIT = "deficit";
  private static final String DRAWN_MINERS = "drawnMiners";
  private static final String DRAWN = "drawn";

  public RoundResult {
    fees = List.copyOf(fees);
  }

  /** What one recipient has of the fee. */
  public record FeeAmount(ErgoAddress address, NanoErg amount) {
    static FeeAmount read(JsonAt json, Network network) {
      return new FeeAmount(
          Texts.address(json.get("address"), network), Texts.amount(json.get("amount")));
    }

    ObjectNode toJson() {
      return JsonNodeFactory.instance
          .objectNode()
          .put("address", address.text())
          .put("amount", amount.value());
    }
  }

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
        (int) allocation.entitlements().stream().filter(miner -> !miner.drawn().isZero()).count(),
        allocation.entitlements().stream()
            .filter(miner -> !miner.fee().isZero())
            .map(miner -> new FeeAmount(miner.address(), miner.fee()))
            .toList(),
        allocation.books());
  }

  static RoundResult read(JsonAt json, Network network) {
    return new RoundResult(
        Texts.amount(json.get("pot")),
        Texts.score(json.get("totalScore")),
        Texts.score(json.get("unpaidScore")),
        json.get("digest").textAs(TreeDigest::ofHex),
        json.get("leaves").intValue(),
        json.get("paidMiners").intValue(),
        json.find(DRAWN_MINERS).map(JsonAt::intValue).orElse(0),
        json.find(FEES)
            .map(fees -> fees.listOf(fee -> FeeAmount.read(fee, network)))
            .orElseGet(List::of),
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
    putDrawn(json);
    putFees(json);
    json.set("books", toJson(books));
    return json;
  }

  /** Says how many miners are in lotteries, if any is. */
  public void putDrawn(ObjectNode json) {
    if (drawnMiners > 0) {
      json.put(DRAWN_MINERS, drawnMiners);
    }
  }

  /** Says who has which part of the fee, if anybody beside the operator has one. */
  public void putFees(ObjectNode json) {
    if (!fees.isEmpty()) {
      ArrayNode array = json.putArray(FEES);
      fees.forEach(fee -> array.add(fee.toJson()));
    }
  }

  /**
   * Books as every file and summary writes them; a deficit is there when there is one, and what is
   * drawn for when something is.
   */
  public static ObjectNode toJson(Books books) {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("reward", books.reward().value())
            .put("carriedIn", books.carriedIn().value());
    if (!books.deficit().isZero()) {
      json.put(DEFICIT, books.deficit().value());
    }
    json.put("operatorFee", books.operatorFee().value()).put("paid", books.paid().value());
    if (!books.drawn().isZero()) {
      json.put(DRAWN, books.drawn().value());
    }
    return json.put("owed", books.owed().value()).put("remainder", books.remainder().value());
  }

  private static Books books(JsonAt json) {
    return new Books(
        Texts.amount(json.get("reward")),
        Texts.amount(json.get("carriedIn")),
        json.find(DEFICIT).map(Texts::amount).orElse(NanoErg.ZERO),
        Texts.amount(json.get("operatorFee")),
        Texts.amount(json.get("paid")),
        json.find(DRAWN).map(Texts::amount).orElse(NanoErg.ZERO),
        Texts.amount(json.get("owed")),
        Texts.amount(json.get("remainder")));
  }
}
