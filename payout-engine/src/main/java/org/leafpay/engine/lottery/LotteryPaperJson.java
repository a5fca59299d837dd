package org.leafpay.engine.lottery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.avl.BatchProof;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.statement.LotteryHistory;
import org.leafpay.sortition.statement.LotteryStatement;
import org.leafpay.sortition.statement.LotteryStatement.StatedDraw;
import org.leafpay.sortition.statement.ProvenInterval;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;

/**
 * Statements as a file, version 1. Amounts and numbers are integers of nanoERG, boxes and
 * transactions have the node's form, header and proofs are hexadecimal.
 */
public final class LotteryPaperJson {
  /** The version that is written, and the only one that is read. */
  public static final int VERSION = 1;

  private static final String DRAW = "draw";

  private LotteryPaperJson() {}

  /** All of a miner's statements as one file. */
  public static ObjectNode write(List<LotteryPaper> papers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    ArrayNode array = json.putArray("statements");
    papers.forEach(paper -> array.add(write(paper)));
    return json;
  }

  /**
   * Reads a file of statements.
   *
   * @throws org.leafpay.rewardbox.json.NodeJsonException when the text is none of this version, or
   *     says more than statements do
   */
  public static List<LotteryPaper> parse(String text) {
    JsonAt json = NodeJson.parse(text);
    json.get("version").requireSame(VERSION, json.get("version").intValue());
    List<LotteryPaper> papers = json.get("statements").listOf(LotteryPaperJson::read);
    if (!reparsed(write(papers)).equals(reparsed(json.node()))) {
      throw json.problem("not in the form in which statements are written");
    }
    return papers;
  }

  private static JsonNode reparsed(JsonNode json) {
    return NodeJson.parse(NodeJson.write(json)).node();
  }

  private static ObjectNode write(LotteryPaper paper) {
    LotteryHistory history = paper.statement().history();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("network", paper.miner().network().nodeName());
    json.put("round", paper.round());
    json.put("lottery", paper.number());
    json.set("miner", interval(paper.miner(), paper.statement().miner()));
    json.set("box", BoxJson.write(history.opened()));
    ArrayNode steps = json.putArray("transactions");
    history.steps().forEach(step -> steps.add(TransactionJson.write(step)));
    paper.statement().draw().ifPresent(draw -> json.set(DRAW, draw(paper, draw)));
    return json;
  }

  private static ObjectNode draw(LotteryPaper paper, StatedDraw draw) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    paper.statement().history().header().ifPresent(header -> json.put("header", header.hex()));
    json.put("number", draw.number());
    json.set("winner", interval(paper.winner().orElseThrow(), draw.winner()));
    return json;
  }

  private static ObjectNode interval(ErgoAddress address, ProvenInterval proven) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("address", address.text())
        .put("start", proven.interval().start())
        .put("payment", proven.interval().amount().value())
        .put("proof", proven.proof().hex());
  }

  private static LotteryPaper read(JsonAt json) {
    Network network = json.get("network").textAs(Network::ofNodeName);
    Optional<JsonAt> draw = json.find(DRAW);
    LotteryHistory history =
        new LotteryHistory(
            BoxJson.read(json.get("box")),
            json.get("transactions").listOf(TransactionJson::read),
            draw.flatMap(drawn -> drawn.find("header")).map(JsonAt::hex));
    LotteryStatement statement =
        new LotteryStatement(
            readInterval(json.get("miner"), network),
            history,
            draw.map(drawn -> readDraw(drawn, network)));
    return new LotteryPaper(
        json.get("round").longValue(),
        json.get("lottery").intValue(),
        address(json.get("miner"), network),
        draw.map(drawn -> address(drawn.get("winner"), network)),
        statement);
  }

  private static StatedDraw readDraw(JsonAt json, Network network) {
    return new StatedDraw(
        json.get("number").longValue(), readInterval(json.get("winner"), network));
  }

  private static ProvenInterval readInterval(JsonAt json, Network network) {
    MinerKey miner = MinerKey.of(address(json, network).script());
    JsonAt payment = json.get("payment");
    DustInterval interval =
        new DustInterval(
            miner,
            json.get("start").longValue(),
            payment.as(() -> NanoErg.of(payment.longValue())));
    BatchProof proof = json.get("proof").textAs(BatchProof::ofHex);
    return json.as(() -> new ProvenInterval(interval, proof));
  }

  private static ErgoAddress address(JsonAt json, Network network) {
    return json.get("address").textAs(text -> ErgoAddress.parse(text, network));
  }
}
