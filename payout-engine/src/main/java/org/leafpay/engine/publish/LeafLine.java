package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.round.RoundLayout;
import org.leafpay.rewardbox.round.RoundLeaf;
import org.leafpay.rewardbox.round.RoundLeaves;
import org.leafpay.shares.allocation.Entitlement;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * A line of {@code leaves.jsonl}: the place in the tree of scores of one miner, or of one who has a
 * part of the fee, and his money.
 *
 * @param carriedScore the part of the score that stands for {@code carriedIn} and {@code fee}
 * @param fee his part of the operator's fee; a line without it says nothing of it
 * @param due what he earned in this round, {@code carriedIn} and {@code fee}
 * @param payment what the contract pays; zero when it is too small for a box
 * @param drawn what he has in a lottery of the round instead; a line without it has nothing there
 */
public record LeafLine(
    ErgoAddress address,
    Score shareScore,
    Score carriedScore,
    NanoErg carriedIn,
    NanoErg fee,
    NanoErg due,
    NanoErg payment,
    NanoErg drawn) {

  private static final String FEE = "fee";
  private static final String DRAWN = "drawn";

  /** The line of one miner of an allocation. */
  public static LeafLine of(Entitlement miner) {
    return new LeafLine(
        miner.address(),
        miner.shareScore(),
        miner.carriedScore(),
        miner.carriedIn(),
        miner.fee(),
        miner.due(),
        miner.payment(),
        miner.drawn());
  }

  static LeafLine read(JsonAt json, Network network) {
    LeafLine line =
        new LeafLine(
            Texts.address(json.get("address"), network),
            Texts.score(json.get("shareScore")),
            Texts.score(json.get("carriedScore")),
            Texts.amount(json.get("carriedIn")),
            json.find(FEE).map(Texts::amount).orElse(NanoErg.ZERO),
            Texts.amount(json.get("due")),
            Texts.amount(json.get("payment")),
            json.find(DRAWN).map(Texts::amount).orElse(NanoErg.ZERO));
    json.get("key").requireSame(line.key().hex(), json.get("key").text());
    json.get("score").requireSame(line.score().toString(), json.get("score").text());
    return line;
  }

  ObjectNode toJson() {
    ObjectNode json =
        JsonNodeFactory.instance
            .objectNode()
            .put("key", key().hex())
            .put("address", address.text())
            .put("score", score().toString())
            .put("shareScore", shareScore.toString())
            .put("carriedScore", carriedScore.toString())
            .put("carriedIn", carriedIn.value());
    if (!fee.isZero()) {
      json.put(FEE, fee.value());
    }
    json.put("due", due.value()).put("payment", payment.value());
    if (isDrawn()) {
      json.put(DRAWN, drawn.value());
    }
    return json;
  }

  public MinerKey key() {
    return MinerKey.of(address.script());
  }

  public Score score() {
    return shareScore.plus(carriedScore);
  }

  public boolean isPaid() {
    return !payment.isZero();
  }

  /** Whether he is in a lottery of the round: the contract of the round does not pay him. */
  public boolean isDrawn() {
    return !drawn.isZero();
  }

  /** What the ledger carries on to the next round. */
  public NanoErg owedAfter() {
    return due.minus(payment).minus(drawn);
  }

  /** Those of {@code lines} that have a place in the tree, as the round is opened with them. */
  public static RoundLeaves roundLeaves(RoundLayout layout, List<LeafLine> lines) {
    return RoundLeaves.of(
        layout,
        lines.stream().filter(line -> line.score().value() > 0).map(LeafLine::leaf).toList());
  }

  private RoundLeaf leaf() {
    return RoundLeaf.of(address.script(), score(), isPaid() ? LeafFlag.UNPAID : LeafFlag.OWED);
  }
}
