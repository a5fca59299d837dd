package org.leafpay.engine.selection;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolRhythm;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.BundleJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.sortition.selection.PoolOpening;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TokenId;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.SignedTransaction;

/**
 * {@code pool.json}: which pool it is, written before the transaction that opens it is sent.
 *
 * @param network whose addresses the members have
 * @param chain the first block of the chain that the pool is on; empty when the node did not know
 * @param genesis the transaction that opens the pool
 */
public record PoolDocument(Network network, Optional<HeaderId> chain, Bundle genesis) {
  private static final int VERSION = 1;
  private static final String CHAIN = "chain";

  /** Refuses a transaction that opens no pool, or one that is not empty. */
  public PoolDocument {
    PoolOpening.openedBy(genesis.tx().unsigned());
  }

  static PoolDocument read(JsonAt json) {
    json.get("version").requireSame(VERSION, json.get("version").intValue());
    Network network = json.get("network").textAs(Network::ofNodeName);
    Optional<HeaderId> chain = json.find(CHAIN).map(id -> id.textAs(HeaderId::ofHex));
    Bundle genesis = BundleJson.read(json.get("genesis"));
    PoolDocument document = json.get("genesis").as(() -> new PoolDocument(network, chain, genesis));
    ObjectNode summary = document.summary();
    summary
        .properties()
        .forEach(
            field -> {
              JsonAt got = json.get(field.getKey());
              got.requireSame(field.getValue(), got.node());
            });
    return document;
  }

  ObjectNode toJson() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    json.put("network", network.nodeName());
    chain.ifPresent(first -> json.put(CHAIN, first.hex()));
    json.setAll(summary());
    json.set("genesis", BundleJson.write(genesis));
    return json;
  }

  /** What the opening says, for people; checked when the file is read. */
  private ObjectNode summary() {
    PoolBox pool = opened().state();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("nft", pool.nft().hex());
    json.put("ownerKey", pool.ownerKey().hex());
    json.put("divisor", Long.toString(divisor()));
    json.set("rhythm", toJson(pool.clock().rhythm()));
    return json;
  }

  /** A pool's delays as every file and summary writes them. */
  public static ObjectNode toJson(PoolRhythm rhythm) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("seedDelay", rhythm.seedDelay())
        .put("ownerWindow", rhythm.ownerWindow())
        .put("timeout", rhythm.timeout());
  }

  /** The pool as it begins: nobody is in it. */
  public PoolPosition opened() {
    return PoolOpening.openedBy(opening().unsigned());
  }

  public SignedTransaction opening() {
    return genesis.tx();
  }

  public TokenId nft() {
    return opened().state().nft();
  }

  /** Who changes and locks the pool: 33 bytes, compressed. */
  public Bytes ownerKey() {
    return opened().state().ownerKey();
  }

  /** What a score is divided by for a weight. */
  public long divisor() {
    return opened().state().weights().counts().divisor();
  }
}
