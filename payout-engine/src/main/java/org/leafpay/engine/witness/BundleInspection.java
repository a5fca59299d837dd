package org.leafpay.engine.witness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.RoundFolder.BundleFile;
import org.leafpay.rewardbox.json.Bundle;
import org.leafpay.rewardbox.json.HeaderJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;

/** Compares the published transactions of a round with those of the chain. */
final class BundleInspection {
  private final ErgoNode node;

  BundleInspection(ErgoNode node) {
    this.node = node;
  }

  /**
   * The first difference, in words.
   *
   * @throws org.leafpay.rewardbox.json.NodeJsonException when a header is none
   */
  Optional<String> difference(List<ConfirmedTransaction> chain, List<BundleFile> files) {
    List<TxId> want = chain.stream().map(confirmed -> confirmed.transaction().id()).toList();
    List<TxId> got = files.stream().map(file -> file.bundle().tx().id()).toList();
    if (!want.equals(got)) {
      return Optional.of(
          "the chain has the transactions %s of the round, its files %s".formatted(want, got));
    }
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).name();
      Optional<String> difference = difference(chain.get(i), files.get(i).bundle());
      if (difference.isPresent()) {
        return difference.map(what -> name + ": " + what);
      }
    }
    return Optional.empty();
  }

  private Optional<String> difference(ConfirmedTransaction confirmed, Bundle bundle) {
    if (!confirmed.transaction().bytes().equals(bundle.tx().bytes())) {
      return Optional.of("the chain has other bytes of the transaction");
    }
    if (!confirmed.inputBoxes().equals(bundle.inputBoxes()) || !bundle.dataInputBoxes().isEmpty()) {
      return Optional.of("the transaction spends and reads other boxes");
    }
    for (JsonNode header : bundle.chain().headers()) {
      HeaderId id = HeaderJson.read(JsonAt.root(header)).id();
      if (node.header(id).isEmpty()) {
        return Optional.of("the node knows no header " + id);
      }
    }
    return Optional.empty();
  }
}
