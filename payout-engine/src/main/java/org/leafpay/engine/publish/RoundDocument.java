package org.leafpay.engine.publish;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.shares.scheme.PriorRounds;
import org.leafpay.shares.source.PoolBlock;
import org.leafpay.sortition.selection.CommitteeRules;
import org.leafpay.types.address.Network;

/**
 * {@code round.json}: what a round is about, what it comes to, and where it is on the chain.
 *
 * @param network whose addresses the miners have
 * @param pool the pool's name in its own files
 * @param block whose reward is divided
 * @param prior what the scheme takes from the rounds before
 * @param chain empty when nobody is paid: then nothing is on the chain
 */
public record RoundDocument(
    Network network,
    String pool,
    long round,
    PoolBlock block,
    RoundPolicy policy,
    PriorRounds prior,
    RoundResult result,
    Optional<ChainPlace> chain) {

  /** The version of all files of a round. */
  public static final int VERSION = 1;

  private static final String PRIOR = "priorRounds";

  /** The same round with its place on the chain. */
  public RoundDocument at(Optional<ChainPlace> place) {
    return new RoundDocument(network, pool, round, block, policy, prior, result, place);
  }

  /** What the rules say of the box in which the operator's fee waits, if it does. */
  public Optional<CommitteeRules.Claim> committeeClaim() {
    return policy
        .witness()
        .map(terms -> new CommitteeRules.Claim(terms, result.books().operatorFee()));
  }

  /** The document as a file without a place on the chain: what a round is begun with. */
  public String termsText() {
    return at(Optional.empty()).toJson().toPrettyString() + "\n";
  }

  /**
   * Reads what {@link #termsText} wrote.
   *
   * @throws org.leafpay.rewardbox.json.NodeJsonException when it cannot be understood
   */
  public static RoundDocument parse(String text) {
    return read(NodeJson.parse(text));
  }

  static RoundDocument read(JsonAt json) {
    json.get("version").requireSame(VERSION, json.get("version").intValue());
    Network network = json.get("network").textAs(Network::ofNodeName);
    List<PoolBlock> blocks = json.get("blocks").listOf(block -> PoolBlockJson.read(block, network));
    json.get("blocks").requireSame(1, blocks.size());
    RoundResult result = RoundResult.read(json.get("result"), network);
    return new RoundDocument(
        network,
        json.get("pool").text(),
        json.get("round").longValue(),
        blocks.get(0),
        RoundPolicy.read(json.get("policy"), network),
        json.find(PRIOR).map(PriorRoundsJson::read).orElse(PriorRounds.NONE),
        result,
        json.find("chain").map(chain -> ChainPlace.read(chain, result.pot())));
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("network", network.nodeName());
    json.put("pool", pool);
    json.put("round", round);
    json.putArray("blocks").add(PoolBlockJson.write(block));
    json.set("policy", policy.toJson(network));
    if (!prior.equals(PriorRounds.NONE)) {
      json.set(PRIOR, PriorRoundsJson.write(prior));
    }
    json.set("result", result.toJson());
    chain.ifPresent(place -> json.set("chain", place.toJson()));
    return json;
  }
}
