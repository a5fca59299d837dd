package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.ledger.BoxEntry;
import org.leafpay.testnet.devnet.ledger.ChainState;
import org.leafpay.testnet.devnet.ledger.Inclusion;
import org.leafpay.testnet.devnet.ledger.MintedToken;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TokenId;

/** What the node's index tells of transactions, tokens and balances. */
final class IndexJson {
  private IndexJson() {}

  static ObjectNode transaction(Inclusion found, ChainState state, Addresses addresses) {
    LedgerTransaction tx = found.transaction();
    int height = found.block().height().value();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", tx.id().hex());
    json.put("blockId", found.block().id().hex());
    json.put("inclusionHeight", height);
    json.put("timestamp", found.block().fields().timestampMillis());
    json.put("index", found.index());
    json.put("globalIndex", found.globalIndex());
    json.put("numConfirmations", state.blocks().height().value() - height);
    ArrayNode inputs = json.putArray("inputs");
    tx.inputs().forEach(i -> inputs.add(indexed(state.boxes().entry(i.box()), addresses)));
    json.set("dataInputs", TransactionJson.dataInputs(tx));
    ArrayNode outputs = json.putArray("outputs");
    tx.outputs().forEach(box -> outputs.add(indexed(state.boxes().entry(box.id()), addresses)));
    json.put("size", tx.size());
    return json;
  }

  static ObjectNode token(MintedToken token) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", token.id().hex());
    json.put("boxId", token.box().id().hex());
    json.put("emissionAmount", token.units());
    TokenText text = TokenText.of(token.box());
    json.put("name", text.name());
    json.put("description", text.description());
    json.put("decimals", text.decimals());
    return json;
  }

  static ObjectNode balance(List<LedgerBox> boxes, ChainState state) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("nanoErgs", NanoErg.sum(boxes.stream().map(LedgerBox::value).toList()).value());
    Map<TokenId, Long> units = new LinkedHashMap<>();
    for (LedgerBox box : boxes) {
      for (TokenUnits token : box.tokens()) {
        units.merge(token.token(), token.units(), Math::addExact);
      }
    }
    ArrayNode tokens = json.putArray("tokens");
    units.forEach(
        (id, count) -> {
          Optional<TokenText> text = state.token(id).map(MintedToken::box).map(TokenText::of);
          ObjectNode token = tokens.addObject();
          token.put("tokenId", id.hex());
          token.put("amount", count);
          token.put("decimals", text.map(TokenText::decimals).orElse(0));
          token.put("name", text.map(TokenText::name).orElse(""));
        });
    return json;
  }

  private static ObjectNode indexed(Optional<BoxEntry> entry, Addresses addresses) {
    return BoxJson.indexed(entry.orElseThrow(), addresses);
  }
}
