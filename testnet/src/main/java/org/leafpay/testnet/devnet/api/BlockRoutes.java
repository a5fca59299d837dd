package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.ledger.BlockStore;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;

/** {@code /blocks}. */
final class BlockRoutes {
  private final Ledger ledger;

  BlockRoutes(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Route> routes() {
    return List.of(
        Route.get("/blocks/lastHeaders/*", this::lastHeaders),
        Route.get("/blocks/chainSlice", this::chainSlice),
        Route.get("/blocks/at/*", this::at),
        Route.get("/blocks/*", request -> block(request, BlockJson::block)),
        Route.get("/blocks/*/header", request -> block(request, b -> BlockJson.header(b.header()))),
        Route.get("/blocks/*/transactions", request -> block(request, BlockJson::transactions)));
  }

  private Answer lastHeaders(Request request) {
    return Answer.ok(BlockJson.headers(blocks(store -> store.last(request.number(0)))));
  }

  /** As a node does it: the block at {@code fromHeight} is not in the answer. */
  private Answer chainSlice(Request request) {
    int from = request.queryNumber("fromHeight", 0);
    int to = request.queryNumber("toHeight", -1);
    ArrayNode headers =
        blocks(
            store ->
                BlockJson.headers(
                    store.last(Integer.MAX_VALUE).stream()
                        .filter(header -> header.height().value() > from)
                        .filter(header -> to < 0 || header.height().value() <= to)
                        .toList()));
    return Answer.ok(headers);
  }

  private Answer at(Request request) {
    ArrayNode ids = JsonNodeFactory.instance.arrayNode();
    int height = Math.max(0, request.number(0));
    blocks(store -> store.ids(BlockHeight.of(height))).forEach(id -> ids.add(id.hex()));
    return Answer.ok(ids);
  }

  private Answer block(Request request, Function<LedgerBlock, ObjectNode> json) {
    HeaderId id = new HeaderId(request.id(0));
    Optional<LedgerBlock> block = blocks(store -> store.block(id));
    return Answer.found(block.map(json));
  }

  private <T> T blocks(Function<BlockStore, T> question) {
    return ledger.read(view -> question.apply(view.state().blocks()));
  }
}
