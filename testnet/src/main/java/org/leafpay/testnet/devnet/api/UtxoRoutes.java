package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerView;
import org.leafpay.types.BoxId;

/**
 * {@code /utxo}: boxes that are not spent on the chain, and with the pool also those that pending
 * transactions make. What a pending transaction spends is still there.
 */
final class UtxoRoutes {
  private final Ledger ledger;

  UtxoRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/utxo/byId/*", request -> box(request, UtxoRoutes::confirmed, BoxJson::of)),
        Route.get(
            "/utxo/byIdBinary/*", request -> box(request, UtxoRoutes::confirmed, BoxJson::binary)),
        Route.get(
            "/utxo/withPool/byId/*", request -> box(request, LedgerView::withPool, BoxJson::of)),
        Route.get(
            "/utxo/withPool/byIdBinary/*",
            request -> box(request, LedgerView::withPool, BoxJson::binary)));
  }

  private static Optional<LedgerBox> confirmed(LedgerView view, BoxId id) {
    return view.state().boxes().unspent(id);
  }

  private Answer box(
      Request request,
      BiFunction<LedgerView, BoxId, Optional<LedgerBox>> source,
      Function<LedgerBox, JsonNode> json) {
    BoxId id;
    try {
      id = BoxId.ofHex(request.part(0));
    } catch (IllegalArgumentException e) {
      return Answer.internalError("invalid characters encountered in Hex data");
    }
    return Answer.found(ledger.read(view -> source.apply(view, id)).map(json));
  }
}
