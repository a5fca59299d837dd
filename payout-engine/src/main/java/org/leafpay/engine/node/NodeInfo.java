package org.leafpay.engine.node;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * What a node says of itself.
 *
 * @param network {@code mainnet}, {@code testnet} or the name of a private chain
 * @param appVersion the node's release
 * @param heights how far it is
 * @param parametersJson the voted parameters as the node gave them
 */
public record NodeInfo(
    String network, String appVersion, Heights heights, JsonNode parametersJson) {

  /**
   * How far a node is.
   *
   * @param full the last block that it has applied; empty for a while after its start
   * @param headers the last header that it knows; empty before the first
   */
  public record Heights(Optional<BlockHeight> full, Optional<BlockHeight> headers) {}

  static NodeInfo read(JsonAt json) {
    JsonAt parameters = json.get("parameters");
    readParameters(parameters);
    return new NodeInfo(
        json.get("network").text(),
        json.get("appVersion").text(),
        new Heights(height(json, "fullHeight"), height(json, "headersHeight")),
        parameters.node());
  }

  /** The last block that the node has applied, 0 when there is none. */
  public BlockHeight height() {
    return heights.full().orElse(BlockHeight.of(0));
  }

  /** Whether every known block is applied: only then do its answers say what is spent. */
  public boolean isSynchronized() {
    return heights.full().isPresent() && heights.full().equals(heights.headers());
  }

  public ProtocolParameters parameters() {
    return readParameters(JsonAt.root(parametersJson));
  }

  private static Optional<BlockHeight> height(JsonAt json, String name) {
    return json.find(name).map(value -> value.as(() -> BlockHeight.of(value.intValue())));
  }

  /** The voted parameters, from their JSON form. */
  public static ProtocolParameters readParameters(JsonAt json) {
    return json.as(
        () ->
            new ProtocolParameters(
                json.get("inputCost").intValue(),
                json.get("dataInputCost").intValue(),
                json.get("outputCost").intValue(),
                json.get("tokenAccessCost").intValue(),
                json.get("maxBlockCost").intValue(),
                json.get("maxBlockSize").intValue(),
                json.get("minValuePerByte").intValue(),
                json.get("blockVersion").intValue()));
  }
}
