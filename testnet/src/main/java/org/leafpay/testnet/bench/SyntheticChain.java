package org.leafpay.testnet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * Ten linked headers that nobody has mined. Their ids are names, not hashes of their content: good
 * where only scripts are run, and nothing looks at proofs of work.
 */
public final class SyntheticChain {
  private static final String GENERATOR =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";
  private static final long BLOCK_MILLIS = 120_000;

  private SyntheticChain() {}

  /** The chain as a transaction for the block at {@code height} sees it. */
  public static ChainState before(BlockHeight height, ProtocolParameters parameters) {
    List<JsonNode> headers =
        IntStream.rangeClosed(1, ChainState.HEADER_COUNT)
            .<JsonNode>mapToObj(depth -> header(height.value() - depth))
            .toList();
    return new ChainState(headers, parameters(parameters), height);
  }

  private static ObjectNode header(int height) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", id("header " + height));
    json.put("parentId", id("header " + (height - 1)));
    json.put("height", height);
    json.put("version", ProtocolParameters.MAINNET.blockVersion());
    json.put("timestamp", height * BLOCK_MILLIS);
    json.put("nBits", 117_769_814);
    json.put("difficulty", "1199990374400");
    json.put("votes", "000000");
    json.put("size", 221);
    json.put("unparsedBytes", "");
    json.put("stateRoot", id("state") + "17");
    json.put("extensionHash", id("extension hash"));
    for (String section : List.of("adProofs", "transactions", "extension")) {
      json.put(section + "Id", id(section + " section"));
    }
    json.put("adProofsRoot", id("proofs"));
    json.put("transactionsRoot", id("transactions"));
    ObjectNode solution = json.putObject("powSolutions");
    solution.put("pk", GENERATOR).put("w", GENERATOR).put("n", "0000000000000000");
    solution.put("d", BigInteger.ONE);
    return json;
  }

  private static ObjectNode parameters(ProtocolParameters parameters) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("inputCost", parameters.inputCost());
    json.put("dataInputCost", parameters.dataInputCost());
    json.put("outputCost", parameters.outputCost());
    json.put("tokenAccessCost", parameters.tokenAccessCost());
    json.put("maxBlockCost", parameters.maxBlockCost());
    json.put("maxBlockSize", parameters.maxBlockSize());
    json.put("minValuePerByte", parameters.minValuePerByte());
    json.put("blockVersion", parameters.blockVersion());
    return json;
  }

  /** The newest block that a transaction for {@code chain} can know of. */
  static BlockHeight tip(ChainState chain) {
    return BlockHeight.of(chain.height().value() - 1);
  }

  /** What stands for an id where any will do. */
  public static Hash32 idOf(String name) {
    return Hash32.blake2b256(Bytes.of(name.getBytes(StandardCharsets.UTF_8)));
  }

  private static String id(String name) {
    return idOf(name).hex();
  }
}
