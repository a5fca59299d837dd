package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.testnet.devnet.chain.HeaderBytes;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.ledger.BlockStore;
import org.leafpay.testnet.devnet.ledger.Emission;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerView;
import org.leafpay.testnet.devnet.rules.Limits;
import org.leafpay.types.BlockHeight;

/** {@code /info} and {@code /emission}. */
final class InfoRoutes {
  /** Whatever prefix its addresses have, it is no mainnet and no testnet. */
  private static final String NETWORK = "devnet";

  private final Ledger ledger;
  private final long launchTime;

  InfoRoutes(Ledger ledger) {
    this.ledger = ledger;
    this.launchTime = ledger.read(view -> view.config().clock().millis());
  }

  List<Route> routes() {
    return List.of(
        Route.get("/info", request -> Answer.ok(ledger.read(this::info))),
        Route.get("/emission/at/*", this::emission));
  }

  private ObjectNode info(LedgerView view) {
    BlockStore blocks = view.state().blocks();
    LedgerHeader tip = blocks.tip().orElseThrow();
    LedgerHeader first = blocks.header(BlockHeight.of(1)).orElseThrow();
    long now = view.config().clock().millis();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("lastMemPoolUpdateTime", now);
    json.put("currentTime", now);
    json.put("network", NETWORK);
    json.put("name", "leafpay-devnet");
    json.put("stateType", "utxo");
    json.put("difficulty", 1);
    json.put("bestFullHeaderId", tip.id().hex());
    json.put("bestHeaderId", tip.id().hex());
    json.put("peersCount", 0);
    json.put("unconfirmedCount", view.pool().entries().size());
    json.put("appVersion", "leafpay-devnet");
    json.put("eip37Supported", true);
    json.put("stateRoot", tip.fields().stateRoot().hex());
    json.put("genesisBlockId", first.id().hex());
    json.put("previousFullHeaderId", tip.parent().hex());
    putHeights(json, tip);
    json.putNull("maxPeerHeight");
    json.put("launchTime", launchTime);
    json.put("isExplorer", true);
    json.put("lastSeenMessageTime", 0);
    json.put("eip27Supported", false);
    json.set("parameters", parameters(view.config().limits(), tip.height()));
    json.put("isMining", true);
    return json;
  }

  private static void putHeights(ObjectNode json, LedgerHeader tip) {
    json.put("fullHeight", tip.height().value());
    json.put("headersHeight", tip.height().value());
    json.put("stateVersion", tip.id().hex());
    json.put("fullBlocksScore", tip.height().value());
    json.put("headersScore", tip.height().value());
  }

  private static ObjectNode parameters(Limits limits, BlockHeight height) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("outputCost", 298);
    json.put("tokenAccessCost", 100);
    json.put("maxBlockCost", limits.blockCostMax());
    json.put("height", height.value() - height.value() % 128);
    json.put("maxBlockSize", limits.blockSizeMax());
    json.put("dataInputCost", 100);
    json.put("blockVersion", HeaderBytes.VERSION);
    json.put("inputCost", 2407);
    json.put("storageFeeFactor", 1_250_000);
    json.put("subblocksPerBlock", 30);
    json.put("minValuePerByte", limits.valuePerByteMin().value());
    return json;
  }

  private Answer emission(Request request) {
    BlockHeight height = BlockHeight.of(Math.max(0, request.number(0)));
    Emission emission = ledger.read(view -> view.config().emission());
    long issued = emission.issuedAt(height).value();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("height", height.value());
    json.put("minerReward", emission.rewardAt(height).value());
    json.put("totalCoinsIssued", issued);
    json.put("totalRemainCoins", Emission.SUPPLY.value() - issued);
    json.put("reemitted", 0);
    return Answer.ok(json);
  }
}
