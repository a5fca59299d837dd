package org.leafpay.rewardbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * A bundle as a file: {@code tx}, {@code inputBoxes}, {@code dataInputBoxes}, {@code headers},
 * {@code parameters}, {@code height}, all in the node's forms.
 */
public final class BundleJson {
  private BundleJson() {}

  /**
   * Reads a bundle.
   *
   * @throws NodeJsonException also when the boxes are not those that the transaction names, or the
   *     headers are not one chain
   */
  public static Bundle read(JsonAt json) {
    SignedTransaction tx = TransactionJson.read(json.get("tx"));
    List<Box> inputBoxes = json.get("inputBoxes").listOf(BoxJson::read);
    List<Box> dataInputBoxes = json.get("dataInputBoxes").listOf(BoxJson::read);
    ChainState chain = readChain(json);
    return json.as(() -> new Bundle(tx, inputBoxes, dataInputBoxes, chain));
  }

  /** The same bundle gives the same tree, field by field. */
  public static ObjectNode write(Bundle bundle) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("tx", TransactionJson.write(bundle.tx()));
    json.set("inputBoxes", boxes(bundle.inputBoxes()));
    json.set("dataInputBoxes", boxes(bundle.dataInputBoxes()));
    json.putArray("headers").addAll(bundle.chain().headers());
    json.set("parameters", bundle.chain().parameters());
    json.put("height", bundle.chain().height().value());
    return json.deepCopy();
  }

  private static ChainState readChain(JsonAt json) {
    ChainState.requireLinked(json.get("headers").listOf(header -> header));
    List<JsonNode> headers = json.get("headers").listOf(JsonAt::node);
    JsonNode parameters = json.get("parameters").node();
    JsonAt height = json.get("height");
    BlockHeight made = height.as(() -> BlockHeight.of(height.intValue()));
    return json.get("headers").as(() -> new ChainState(headers, parameters, made));
  }

  private static ArrayNode boxes(List<Box> boxes) {
    ArrayNode json = JsonNodeFactory.instance.arrayNode();
    boxes.forEach(box -> json.add(BoxJson.write(box)));
    return json;
  }
}
