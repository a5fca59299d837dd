package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.leafpay.testnet.devnet.chain.HeaderBytes;
import org.leafpay.testnet.devnet.chain.HeaderFields;
import org.leafpay.testnet.devnet.chain.LedgerBlock;
import org.leafpay.testnet.devnet.chain.LedgerHeader;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/** Headers and blocks in the node's JSON. */
public final class BlockJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** The curve's generator: what a header of this version shows for the one-time key. */
  private static final String ONE_TIME_KEY =
      "0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798";

  /** Kinds of block sections, hashed into their ids. */
  private static final byte TRANSACTIONS = 102;

  private static final byte PROOFS = 104;
  private static final byte EXTENSION = 108;

  private BlockJson() {}

  static ArrayNode headers(List<LedgerHeader> headers) {
    ArrayNode all = JSON.arrayNode();
    headers.forEach(header -> all.add(header(header)));
    return all;
  }

  public static ObjectNode header(LedgerHeader header) {
    HeaderFields fields = header.fields();
    ObjectNode json = JSON.objectNode();
    json.put("extensionId", section(EXTENSION, header, fields.extensionHash()));
    json.put("difficulty", "1");
    json.put("votes", "000000");
    json.put("timestamp", fields.timestampMillis());
    json.put("size", header.bytes().size());
    json.put("unparsedBytes", "");
    json.put("stateRoot", fields.stateRoot().hex());
    json.put("height", header.height().value());
    json.put("nBits", HeaderBytes.COMPACT_DIFFICULTY);
    json.put("version", HeaderBytes.VERSION);
    json.put("id", header.id().hex());
    json.put("adProofsRoot", fields.adProofsRoot().hex());
    json.put("transactionsRoot", fields.transactionsRoot().hex());
    json.put("extensionHash", fields.extensionHash().hex());
    ObjectNode solution = json.putObject("powSolutions");
    solution.put("pk", fields.minerKey().hex());
    solution.put("w", ONE_TIME_KEY);
    solution.put("n", fields.nonce().hex());
    solution.put("d", 0);
    json.put("adProofsId", section(PROOFS, header, fields.adProofsRoot()));
    json.put("transactionsId", section(TRANSACTIONS, header, fields.transactionsRoot()));
    json.put("parentId", header.parent().hex());
    return json;
  }

  static ObjectNode transactions(LedgerBlock block) {
    ObjectNode json = JSON.objectNode();
    json.put("headerId", block.header().id().hex());
    ArrayNode transactions = json.putArray("transactions");
    block.transactions().forEach(tx -> transactions.add(TransactionJson.inBlock(tx)));
    json.put("blockVersion", HeaderBytes.VERSION);
    json.put("size", size(block));
    return json;
  }

  static ObjectNode block(LedgerBlock block) {
    HeaderFields fields = block.header().fields();
    String id = block.header().id().hex();
    ObjectNode json = JSON.objectNode();
    json.set("header", header(block.header()));
    json.set("blockTransactions", transactions(block));
    ObjectNode extension = json.putObject("extension");
    extension.put("headerId", id);
    extension.put("digest", fields.extensionHash().hex());
    extension.putArray("fields");
    ObjectNode proofs = json.putObject("adProofs");
    proofs.put("headerId", id);
    proofs.put("proofBytes", "");
    proofs.put("digest", fields.adProofsRoot().hex());
    proofs.put("size", 0);
    json.put("size", block.header().bytes().size() + size(block));
    return json;
  }

  private static int size(LedgerBlock block) {
    return block.transactions().stream().mapToInt(LedgerTransaction::size).sum();
  }

  private static String section(byte kind, LedgerHeader header, Hash32 root) {
    return Hash32.blake2b256(Bytes.of(kind), header.id().hash().bytes(), root.bytes()).hex();
  }
}
