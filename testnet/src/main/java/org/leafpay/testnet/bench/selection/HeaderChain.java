package org.leafpay.testnet.bench.selection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.testnet.bench.SyntheticChain;
import org.leafpay.testnet.devnet.api.BlockJson;
import org.leafpay.testnet.devnet.chain.HeaderFields;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.HeaderId;
import org.leafpay.types.tx.ProtocolParameters;

/**
 * Headers that nobody has mined, each named by the hash of its bytes and linked to its parent: good
 * where scripts look at headers and nothing looks at proofs of work.
 */
public final class HeaderChain {
  /** Heights as mainnet has them, so that numbers are as long as there. */
  public static final BlockHeight FIRST = BlockHeight.of(1_885_000);

  private static final int LENGTH = 1_000;
  private static final long BLOCK_MILLIS = 120_000;
  private static final Bytes KEY =
      Bytes.ofHex("0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");

  private final List<LedgerHeader> headers = new ArrayList<>();

  /** {@code name} tells one chain from another. */
  public HeaderChain(String name) {
    HeaderId parent = new HeaderId(hash(name));
    for (int i = 0; i < LENGTH; i++) {
      LedgerHeader header = LedgerHeader.of(fields(parent, FIRST.plus(i)));
      headers.add(header);
      parent = header.id();
    }
  }

  public LedgerHeader at(BlockHeight height) {
    return headers.get(height.value() - FIRST.value());
  }

  /** The bytes of the headers from one height to another, both included, oldest first. */
  public List<Bytes> bytes(BlockHeight from, BlockHeight to) {
    return headers.subList(from.value() - FIRST.value(), to.value() - FIRST.value() + 1).stream()
        .map(LedgerHeader::bytes)
        .toList();
  }

  /** The ten headers before the block at {@code height}, newest first. */
  public List<LedgerHeader> before(BlockHeight height) {
    int end = height.value() - FIRST.value();
    List<LedgerHeader> last = new ArrayList<>(headers.subList(end - ChainState.HEADER_COUNT, end));
    Collections.reverse(last);
    return last;
  }

  /** The chain as a transaction for the block at {@code height} sees it. */
  public ChainState stateBefore(BlockHeight height) {
    List<JsonNode> json = before(height).stream().<JsonNode>map(BlockJson::header).toList();
    return new ChainState(json, parameters(), height);
  }

  private static HeaderFields fields(HeaderId parent, BlockHeight height) {
    return new HeaderFields(
        parent,
        hash("proofs"),
        hash("transactions"),
        hash("state").bytes().plus(Bytes.of((byte) 23)),
        height.value() * BLOCK_MILLIS,
        hash("extension"),
        height,
        KEY,
        Bytes.ofLong(0));
  }

  private static Hash32 hash(String name) {
    return SyntheticChain.idOf(name);
  }

  private static ObjectNode parameters() {
    ProtocolParameters mainnet = ProtocolParameters.MAINNET;
    return JsonNodeFactory.instance
        .objectNode()
        .put("inputCost", mainnet.inputCost())
        .put("dataInputCost", mainnet.dataInputCost())
        .put("outputCost", mainnet.outputCost())
        .put("tokenAccessCost", mainnet.tokenAccessCost())
        .put("maxBlockCost", mainnet.maxBlockCost())
        .put("maxBlockSize", mainnet.maxBlockSize())
        .put("minValuePerByte", mainnet.minValuePerByte())
        .put("blockVersion", mainnet.blockVersion());
  }
}
