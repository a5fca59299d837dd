package org.leafpay.testnet.devnet.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.types.address.Network;

/** All paths. */
final class Routes {
  private final List<Route> all = new ArrayList<>();

  Routes(Ledger ledger, Network network, Faults faults) {
    Addresses addresses = new Addresses(network);
    all.addAll(new InfoRoutes(ledger).routes());
    all.addAll(new BlockRoutes(ledger).routes());
    all.addAll(new TransactionRoutes(ledger).routes());
    all.addAll(new UtxoRoutes(ledger).routes());
    all.addAll(new IndexRoutes(ledger, addresses, faults).routes());
    all.addAll(new AddressRoutes(ledger, addresses).routes());
    all.addAll(new DevnetRoutes(ledger, faults).routes());
  }

  /** Answers a call; a path that is not known is a bad request, as on a node. */
  Answer answer(String method, String path, Map<String, String> query, String body) {
    for (Route route : all) {
      Optional<List<String>> parts = route.parts(method, path);
      if (parts.isPresent()) {
        return answer(route, new Request(parts.get(), query, body));
      }
    }
    return Answer.badRequest("The requested resource/endpoint could not be found.");
  }

  private static Answer answer(Route route, Request request) {
    try {
      return route.handler().answer(request);
    } catch (BadRequestException e) {
      return Answer.badRequest(String.valueOf(e.getMessage()));
    }
  }
}
