package org.leafpay.testnet.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.HeaderId;

/**
 * Asks a node for every transaction of a round, and for the headers of its bundles. In which block
 * a transaction stands is not compared: a reorganisation may have put it below the height that it
 * was made for, and have dropped those headers, which a node still knows.
 */
final class ChainCheck {
  private final Check check;
  private final ErgoNode node;

  ChainCheck(RoundContent round, ErgoNode node) {
    this.check = new Check(Stage.CHAIN, round.folder());
    this.node = node;
  }

  void check(RoundBundles bundles) {
    JsonNode parameters = node.info().parametersJson();
    for (BundleFile file : bundles.all()) {
      requireConfirmed(file);
      requireHeaders(file);
      requireParameters(file, parameters);
    }
  }

  private void requireConfirmed(BundleFile file) {
    Optional<ConfirmedTransaction> found = node.transaction(file.bundle().tx().id());
    check.require(
        found.isPresent(),
        file.name(),
        "transaction " + file.bundle().tx().id() + " is in no block of the chain");
    ConfirmedTransaction confirmed = found.orElseThrow();
    check.require(
        confirmed.transaction().bytes().equals(file.bundle().tx().bytes()),
        file.name(),
        "the chain has other bytes of transaction " + confirmed.transaction().id());
    check.requireSame(
        file.name(), "boxes spent", confirmed.inputBoxes(), file.bundle().inputBoxes());
  }

  /** Their ids are the hashes of their bytes: to be known is to be the same. */
  private void requireHeaders(BundleFile file) {
    for (JsonNode header : file.bundle().chain().headers()) {
      HeaderId id = JsonAt.root(header).get("id").textAs(HeaderId::ofHex);
      check.require(node.header(id).isPresent(), file.name(), "the node knows no header " + id);
    }
  }

  /** Parameters are voted for epochs; those of the node's own epoch can be compared. */
  private void requireParameters(BundleFile file, JsonNode parameters) {
    JsonNode own = file.bundle().chain().parameters();
    if (own.path(ChainStates.EPOCH).equals(parameters.path(ChainStates.EPOCH))) {
      check.requireSame(file.name(), "parameters", parameters, own);
    }
  }
}
