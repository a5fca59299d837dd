package org.leafpay.rewardbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;

/**
 * What a node said of its chain when a transaction was made, enough to evaluate its scripts again.
 *
 * @param headers the last ten, newest first, each the parent of the one before; as the node gave
 *     them, to the last digit
 * @param parameters the {@code parameters} of the node's {@code /info}
 * @param height of the block that the transaction is made for: what its scripts see as HEIGHT
 */
public record ChainState(List<JsonNode> headers, JsonNode parameters, BlockHeight height) {
  /** How many headers a script can see, and what verifiers want. */
  public static final int HEADER_COUNT = 10;

  public ChainState {
    headers = headers.stream().map(JsonNode::<JsonNode>deepCopy).toList();
    parameters = parameters.deepCopy();
    if (headers.size() != HEADER_COUNT) {
      throw new IllegalArgumentException("want 10 headers, got " + headers.size());
    }
    requireLinked(headers.stream().map(JsonAt::root).toList());
    if (!height.isAfter(heightOf(headers.get(0)))) {
      throw new IllegalArgumentException("height " + height + " is not after the newest header's");
    }
  }

  /** The state for the block that comes next. */
  public static ChainState next(List<JsonNode> headers, JsonNode parameters) {
    if (headers.isEmpty()) {
      throw new IllegalArgumentException("want 10 headers, got 0");
    }
    return new ChainState(headers, parameters, heightOf(headers.get(0)).plus(1));
  }

  /**
   * Refuses headers that are not one chain, newest first.
   *
   * @throws NodeJsonException at the first that is not the parent of the one before
   */
  public static void requireLinked(List<JsonAt> headers) {
    for (int i = 1; i < headers.size(); i++) {
      HeaderId parent = headers.get(i - 1).get("parentId").textAs(HeaderId::ofHex);
      JsonAt id = headers.get(i).get("id");
      id.requireSame(parent, id.textAs(HeaderId::ofHex));
    }
  }

  private static BlockHeight heightOf(JsonNode header) {
    JsonAt height = JsonAt.root(header).get("height");
    return height.as(() -> BlockHeight.of(height.intValue()));
  }
}
