package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.testnet.devnet.ledger.LedgerView;
import org.leafpay.testnet.devnet.ledger.PoolEntry;
import org.leafpay.testnet.devnet.rules.Rejection;
import org.leafpay.testnet.devnet.sigma.TransactionReader;
import org.leafpay.testnet.devnet.sigma.UnreadableException;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.TxId;

/** {@code /transactions}. */
final class TransactionRoutes {
  private static final int LIMIT = 50;

  private final Ledger ledger;
  private final RejectionText text = new RejectionText();

  TransactionRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.post(DevnetServer.SUBMIT, request -> judged(() -> json(request), ledger::submit)),
        Route.post(
            DevnetServer.SUBMIT_BYTES, request -> judged(() -> bytes(request), ledger::submit)),
        Route.post("/transactions/check", request -> judged(() -> json(request), ledger::check)),
        Route.post(
            "/transactions/checkBytes", request -> judged(() -> bytes(request), ledger::check)),
        Route.get("/transactions/unconfirmed", this::unconfirmed),
        Route.get("/transactions/unconfirmed/byTransactionId/*", this::unconfirmedById),
        Route.get("/transactions/getFee", request -> Answer.ok(feeMin())));
  }

  private Answer judged(
      Supplier<LedgerTransaction> transaction,
      Function<LedgerTransaction, Optional<Rejection>> judge) {
    LedgerTransaction tx;
    try {
      tx = transaction.get();
    } catch (UnreadableException e) {
      return refused(new Rejection.Unreadable(e.reason()));
    }
    return judge.apply(tx).map(this::refused).orElseGet(() -> Answer.ok(tx.id().hex()));
  }

  private Answer refused(Rejection reason) {
    return Answer.badRequest(reason.accept(text));
  }

  private static LedgerTransaction json(Request request) {
    return TransactionReader.ofJson(request.body());
  }

  private static LedgerTransaction bytes(Request request) {
    try {
      return TransactionReader.ofBytes(Bytes.ofHex(request.body().strip()));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException(
          "The request content was malformed:\ninvalid characters encountered in Hex data");
    }
  }

  private Answer unconfirmed(Request request) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    return ledger.read(
        view -> {
          view.pool().entries().stream()
              .skip(request.queryCount("offset", 0))
              .limit(request.queryCount("limit", LIMIT))
              .forEach(entry -> all.add(pending(view, entry)));
          return Answer.ok(all);
        });
  }

  private Answer unconfirmedById(Request request) {
    TxId id = new TxId(request.id(0));
    return ledger.read(
        view -> Answer.found(view.pool().entry(id).map(entry -> pending(view, entry))));
  }

  private static ObjectNode pending(LedgerView view, PoolEntry entry) {
    Function<BoxId, LedgerBox> boxes = id -> view.withPool(id).orElseThrow();
    return TransactionJson.pending(entry.transaction(), boxes);
  }

  private long feeMin() {
    return ledger.read(view -> view.config().limits().feeMin().value());
  }
}
