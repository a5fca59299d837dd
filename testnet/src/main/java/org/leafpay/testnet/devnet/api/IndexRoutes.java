package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.ledger.BoxEntry;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerView;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;

/** {@code /blockchain}: the node's index, as with {@code extraIndex} on. */
final class IndexRoutes {
  private static final int LIMIT = 5;
  private static final int LIMIT_MAX = 16_384;

  private final Ledger ledger;
  private final Addresses addresses;
  private final Faults faults;

  IndexRoutes(Ledger ledger, Addresses addresses, Faults faults) {
    this.ledger = ledger;
    this.addresses = addresses;
    this.faults = faults;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/blockchain/indexedHeight", request -> ledger.read(this::indexedHeight)),
        Route.get("/blockchain/transaction/byId/*", this::transaction),
        Route.get("/blockchain/box/byId/*", this::box),
        Route.post("/blockchain/box/unspent/byAddress", this::unspentByAddress),
        Route.get("/blockchain/box/unspent/byAddress/*", this::unspentByAddressInPath),
        Route.get("/blockchain/box/unspent/byTokenId/*", this::unspentByToken),
        Route.get("/blockchain/token/byId/*", this::token),
        Route.post("/blockchain/balance", this::balance));
  }

  private Answer indexedHeight(LedgerView view) {
    BlockHeight full = view.state().blocks().height();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("indexedHeight", faults.indexed(full).value());
    json.put("fullHeight", full.value());
    return Answer.ok(json);
  }

  private Answer transaction(Request request) {
    TxId id = new TxId(request.id(0));
    return ledger.read(
        view ->
            Answer.found(
                view.state()
                    .transaction(id)
                    .filter(found -> isIndexed(view, found.block().height()))
                    .map(found -> IndexJson.transaction(found, view.state(), addresses))));
  }

  private Answer box(Request request) {
    BoxId id = new BoxId(request.id(0));
    return ledger.read(
        view ->
            Answer.found(
                view.state()
                    .boxes()
                    .entry(id)
                    .filter(entry -> isIndexed(view, entry.inclusionHeight()))
                    .map(entry -> BoxJson.indexed(entry, addresses))));
  }

  private Answer unspentByAddress(Request request) {
    PropositionBytes script = AddressRoutes.script(addresses, request.bodyText());
    return ledger.read(view -> unspentUnder(script, request, view));
  }

  private Answer unspentByAddressInPath(Request request) {
    PropositionBytes script = AddressRoutes.script(addresses, request.part(0));
    return ledger.read(view -> unspentUnder(script, request, view));
  }

  private Answer unspentUnder(PropositionBytes script, Request request, LedgerView view) {
    return unspent(
        request,
        view,
        view.state().boxes().unspentUnder(script),
        box -> box.script().equals(script));
  }

  private Answer unspentByToken(Request request) {
    TokenId id = new TokenId(request.id(0));
    return ledger.read(
        view ->
            unspent(
                request,
                view,
                view.state().boxes().unspentWith(id),
                box -> box.tokens().stream().anyMatch(token -> token.token().equals(id))));
  }

  private Answer unspent(
      Request request,
      LedgerView view,
      NavigableMap<Long, BoxId> confirmed,
      Predicate<LedgerBox> wanted) {
    int limit = request.queryCount("limit", LIMIT);
    if (limit > LIMIT_MAX) {
      return Answer.badRequest("No more than " + LIMIT_MAX + " boxes can be requested");
    }
    boolean oldestFirst = "asc".equals(request.query().get("sortDirection"));
    Collection<BoxId> ids = (oldestFirst ? confirmed : confirmed.descendingMap()).values();
    Stream<BoxEntry> entries =
        ids.stream()
            .map(id -> view.state().boxes().entry(id).orElseThrow())
            .filter(entry -> isIndexed(view, entry.inclusionHeight()));
    if (request.queryFlag("includeUnconfirmed")) {
      Stream<BoxEntry> pending =
          view.pool().outputs().stream().filter(wanted).map(IndexRoutes::pendingEntry);
      entries = oldestFirst ? Stream.concat(entries, pending) : Stream.concat(pending, entries);
    }
    if (request.queryFlag("excludeMempoolSpent")) {
      entries = entries.filter(entry -> !view.pool().spends(entry.box().id()));
    }
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    entries
        .skip(request.queryCount("offset", 0))
        .limit(limit)
        .forEach(entry -> all.add(BoxJson.indexed(entry, addresses)));
    return Answer.ok(all);
  }

  private Answer token(Request request) {
    TokenId id = new TokenId(request.id(0));
    return Answer.found(ledger.read(view -> view.state().token(id)).map(IndexJson::token));
  }

  private Answer balance(Request request) {
    PropositionBytes script = AddressRoutes.script(addresses, request.bodyText());
    return ledger.read(
        view -> {
          List<LedgerBox> confirmed =
              view.state().boxes().unspentUnder(script).values().stream()
                  .map(id -> view.state().boxes().unspent(id).orElseThrow())
                  .toList();
          List<LedgerBox> pending =
              view.pool().outputs().stream().filter(b -> b.script().equals(script)).toList();
          ObjectNode json = JsonNodeFactory.instance.objectNode();
          json.set("confirmed", IndexJson.balance(confirmed, view.state()));
          json.set("unconfirmed", IndexJson.balance(pending, view.state()));
          return Answer.ok(json);
        });
  }

  private boolean isIndexed(LedgerView view, BlockHeight height) {
    return !height.isAfter(faults.indexed(view.state().blocks().height()));
  }

  private static BoxEntry pendingEntry(LedgerBox box) {
    return new BoxEntry(box, BlockHeight.of(0), 0, Optional.empty());
  }
}
