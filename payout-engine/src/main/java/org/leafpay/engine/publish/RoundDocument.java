package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.shares.source.BlockStatus;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/**
 * {@code round.json}: what a round is about, what it comes to, and where it is on the chain.
 *
 * @param network whose addresses the miners have
 * @param pool the pool's name in its own files
 * @param block whose reward is divided
 * @param chain empty when nobody is paid: then nothing is on the chain
 */
public record RoundDocument(
    Network network,
    String pool,
    long round,
    PoolBlock block,
    RoundPolicy policy,
    RoundResult result,
    Optional<ChainPlace> chain) {

  /** The version of all files of a round. */
  public static final int VERSION = 1;

  /** The same round with its place on the chain. */
  public RoundDocument at(Optional<ChainPlace> place) {
    return new RoundDocument(network, pool, round, block, policy, result, place);
  }

  /** The document as a file without a place on the chain: what a round is begun with. */
  public String termsText() {
    return at(Optional.empty()).toJson().toPrettyString() + "\n";
  }

  static RoundDocument read(JsonAt json) {
    json.get("version").requireSame(VERSION, json.get("version").intValue());
    Network network = json.get("network").textAs(Network::ofNodeName);
    List<PoolBlock> blocks = json.get("blocks").listOf(RoundDocument::readBlock);
    json.get("blocks").requireSame(1, blocks.size());
    RoundResult result = RoundResult.read(json.get("result"));
    return new RoundDocument(
        network,
        json.get("pool").text(),
        json.get("round").longValue(),
        blocks.get(0),
        RoundPolicy.read(json.get("policy")),
        result,
        json.find("chain").map(chain -> ChainPlace.read(chain, result.pot())));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("network", network.nodeName());
    json.put("pool", pool);
    json.put("round", round);
    json.putArray("blocks").add(toJson(block));
    json.set("policy", policy.toJson());
    json.set("result", result.toJson());
    chain.ifPresent(place -> json.set("chain", place.toJson()));
    return json;
  }

  private static PoolBlock readBlock(JsonAt json) {
    JsonAt height = json.get("height");
    return json.as(
        () ->
            new PoolBlock(
                json.get("id").longValue(),
                height.as(() -> BlockHeight.of(height.intValue())),
                Texts.integer(json.get("networkDifficulty")),
                BlockStatus.CONFIRMED,
                Texts.amount(json.get("reward")),
                Optional.empty(),
                json.get("hash").text(),
                Texts.instant(json.get("created"))));
  }

  private static ObjectNode toJson(PoolBlock block) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("id", block.id())
        .put("height", block.height().value())
        .put("networkDifficulty", Long.toString(block.networkDifficulty()))
        .put("reward", block.reward().value())
        .put("hash", block.hash())
        .put("created", block.created().toString());
  }
}
