package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerConfig;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.testnet.devnet.sigma.DevnetScripts;
import org.leafpay.testnet.devnet.sigma.UnreadableException;
import org.leafpay.types.PropositionBytes;

/** {@code /utils/address} and the miner's address. */
final class AddressRoutes {
  private final Ledger ledger;
  private final Addresses addresses;

  AddressRoutes(Ledger ledger, Addresses addresses) {
    this.ledger = ledger;
    this.addresses = addresses;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/utils/address/*", this::check),
        Route.get("/mining/rewardAddress", request -> rewardAddress()));
  }

  /**
   * The script of an address in a call.
   *
   * @throws BadRequestException when it is none
   */
  static PropositionBytes script(Addresses addresses, String address) {
    try {
      return addresses.script(address);
    } catch (UnreadableException e) {
      throw new BadRequestException(e.reason());
    }
  }

  private Answer check(Request request) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    try {
      addresses.script(request.part(0));
      json.put("address", request.part(0)).put("isValid", true);
    } catch (UnreadableException e) {
      json.put("error", e.reason()).put("address", request.part(0)).put("isValid", false);
    }
    return Answer.ok(json);
  }

  private Answer rewardAddress() {
    LedgerConfig config = ledger.read(view -> view.config());
    PropositionBytes script =
        DevnetScripts.reward(config.emission().maturityBlocks(), config.minerKey());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    return Answer.ok(json.put("rewardAddress", addresses.address(script)));
  }
}
