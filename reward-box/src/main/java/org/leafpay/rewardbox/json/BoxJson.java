package org.leafpay.rewardbox.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.TokenAmount;

/**
 * A box as the node writes it; fields that are not a box's own (addresses, heights) are skipped.
 */
public final class BoxJson {
  private static final int FIRST_REGISTER = 4;

  private BoxJson() {}

  /**
   * Reads a box.
   *
   * @throws NodeJsonException also when {@code boxId} is not the hash of the box's bytes
   */
  public static Box read(JsonAt json) {
    BoxCandidate candidate = readCandidate(json);
    TxId txId = json.get("transactionId").textAs(TxId::ofHex);
    int index = json.get("index").intValue();
    Box box = json.get("index").as(() -> candidate.in(txId, index));
    JsonAt id = json.get("boxId");
    id.requireSame(box.id(), id.textAs(BoxId::ofHex));
    return box;
  }

  /** Reads what an output says before it has an id; ids that stand there are not looked at. */
  public static BoxCandidate readCandidate(JsonAt json) {
    JsonAt value = json.get("value");
    NanoErg amount = value.as(() -> NanoErg.of(value.longValue()));
    PropositionBytes script = json.get("ergoTree").textAs(PropositionBytes::ofHex);
    JsonAt height = json.get("creationHeight");
    BlockHeight created = height.as(() -> BlockHeight.of(height.intValue()));
    List<TokenAmount> tokens = json.get("assets").listOf(BoxJson::readToken);
    List<Bytes> registers = readRegisters(json.get("additionalRegisters"));
    return json.as(() -> new BoxCandidate(amount, script, created, tokens, registers));
  }

  public static ObjectNode write(Box box) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("boxId", box.id().hex());
    json.put("value", box.value().value());
    json.put("ergoTree", box.script().hex());
    json.set("assets", writeTokens(box.tokens()));
    json.put("creationHeight", box.candidate().creationHeight().value());
    ObjectNode registers = json.putObject("additionalRegisters");
    for (int i = 0; i < box.registers().size(); i++) {
      registers.put(registerName(i), box.registers().get(i).hex());
    }
    json.put("transactionId", box.txId().hex());
    json.put("index", box.index());
    return json;
  }

  private static ArrayNode writeTokens(List<TokenAmount> tokens) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    tokens.forEach(
        token -> json.addObject().put("tokenId", token.id().hex()).put("amount", token.amount()));
    return json;
  }

  private static TokenAmount readToken(JsonAt json) {
    TokenId id = json.get("tokenId").textAs(TokenId::ofHex);
    JsonAt amount = json.get("amount");
    return amount.as(() -> new TokenAmount(id, amount.longValue()));
  }

  /** Registers by name, in whatever order they stand; a gap has no bytes and is refused. */
  private static List<Bytes> readRegisters(JsonAt json) {
    Map<String, JsonAt> fields = json.fields();
    List<Bytes> registers = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      registers.add(json.get(registerName(i)).hex());
    }
    return registers;
  }

  private static String registerName(int index) {
    return "R" + (FIRST_REGISTER + index);
  }
}
