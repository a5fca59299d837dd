package org.leafpay.rewardbox.receipt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.views.BatchChain;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.address.Network;

/**
 * A receipt as a file, version 1. Amounts are integers of nanoERG, scores decimal strings, boxes
 * have the node's form. Receipts of a round with batches have one more field, {@code batch}, those
 * of a miner in a lottery {@code drawn}.
 *
 * <p>The last field, {@code checksum}, is blake2b256 of everything before it (compact JSON in the
 * written order, UTF-8). It shows damage and careless edits; it does not show who wrote the file.
 */
public final class ReceiptJson {
  /** The version that is written, and the only one that is read. */
  public static final int VERSION = 1;

  static final String CHECKSUM = "checksum";

  private static final String DRAWN = "drawn";

  private ReceiptJson() {}

  /**
   * Reads a receipt.
   *
   * @throws org.leafpay.rewardbox.json.NodeJsonException when the text is no receipt of this
   *     version, is damaged, or says more than a receipt does
   */
  public static Receipt parse(String text) {
    return read(NodeJson.parse(text));
  }

  /** As {@link #parse}. */
  public static Receipt read(JsonAt json) {
    json.get("version").requireSame(VERSION, json.get("version").intValue());
    Receipt receipt =
        new Receipt(
            readRound(json),
            readMiner(json.get("miner")),
            readScore(json.get("score")),
            json.find("batch").map(ReceiptJson::readBatch),
            readOutcome(json));
    JsonAt checksum = json.get(CHECKSUM);
    ObjectNode written = write(receipt);
    checksum.requireSame(written.get(CHECKSUM).textValue(), checksum.text());
    if (!reparsed(written).equals(reparsed(json.node()))) {
      throw json.problem("not in the form in which a receipt is written");
    }
    return receipt;
  }

  /** Numbers as a parser makes them, so that trees compare by what they say. */
  private static JsonNode reparsed(JsonNode json) {
    return NodeJson.parse(NodeJson.write(json)).node();
  }

  /** The same receipt is always the same text. */
  public static ObjectNode write(Receipt receipt) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("version", VERSION);
    writeRound(json, receipt.round());
    json.putObject("miner")
        .put("key", receipt.miner().key().hex())
        .put("address", receipt.miner().address())
        .put("script", receipt.miner().script().hex());
    json.putObject("score")
        .put("share", receipt.score().share().toString())
        .put("carried", receipt.score().carried().toString())
        .put("total", receipt.score().total().toString());
    receipt.batch().ifPresent(batch -> writeBatch(json.putObject("batch"), batch));
    receipt.outcome().match(paid -> writePaid(json, paid), owed -> writeOwed(json, owed));
    json.put(CHECKSUM, checksum(json).hex());
    return json;
  }

  /** Over everything that a receipt says beside it. */
  static Hash32 checksum(ObjectNode withoutChecksum) {
    String text = NodeJson.write(withoutChecksum);
    return Hash32.blake2b256(Bytes.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static void writeRound(ObjectNode json, ReceiptRound round) {
    json.put("network", round.network().nodeName());
    json.put("round", round.number());
    json.put("roundToken", round.token().hex());
    json.put("genesis", round.genesis().hex());
    json.put("totalScore", round.totals().totalScore().toString());
    json.put("pot", round.totals().pot().value());
  }

  private static ReceiptRound readRound(JsonAt json) {
    return new ReceiptRound(
        json.get("network").textAs(ReceiptJson::network),
        json.get("round").longValue(),
        json.get("roundToken").textAs(TokenId::ofHex),
        json.get("genesis").textAs(TxId::ofHex),
        new ReceiptRound.Totals(score(json.get("totalScore")), amount(json.get("pot"))));
  }

  private static ReceiptMiner readMiner(JsonAt json) {
    return new ReceiptMiner(
        json.get("key").textAs(MinerKey::ofHex),
        json.get("address").text(),
        json.get("script").textAs(PropositionBytes::ofHex));
  }

  private static ReceiptScore readScore(JsonAt json) {
    return new ReceiptScore(
        score(json.get("share")), score(json.get("carried")), score(json.get("total")));
  }

  private static void writeBatch(ObjectNode json, BatchPlace batch) {
    json.put("number", batch.number()).put("before", batch.before().hash().hex());
    ArrayNode after = json.putArray("after");
    for (BatchPlace.ScoredMiner miner : batch.after()) {
      after.addObject().put("key", miner.key().hex()).put("score", miner.score().toString());
    }
  }

  private static BatchPlace readBatch(JsonAt json) {
    JsonAt before = json.get("before");
    BatchChain chain = before.as(() -> new BatchChain(before.hex()));
    List<BatchPlace.ScoredMiner> after = json.get("after").listOf(ReceiptJson::readMinerOfBatch);
    return json.as(() -> new BatchPlace(json.get("number").longValue(), chain, after));
  }

  private static BatchPlace.ScoredMiner readMinerOfBatch(JsonAt json) {
    return new BatchPlace.ScoredMiner(
        json.get("key").textAs(MinerKey::ofHex), score(json.get("score")));
  }

  private static ObjectNode writePaid(ObjectNode json, ReceiptOutcome.Paid paid) {
    json.put("outcome", "paid");
    writeBefore(json, paid.before());
    ObjectNode after = json.putObject("after");
    after.set("stateBox", BoxJson.write(paid.after().stateBox()));
    after.put("proof", paid.after().proof().hex());
    json.putObject("payment")
        .put("transaction", paid.payment().transaction().hex())
        .put("index", paid.payment().index())
        .put("amount", paid.payment().amount().value())
        .put("creationHeight", paid.payment().creationHeight().value())
        .put("boxId", paid.payment().boxId().hex());
    return json;
  }

  private static ObjectNode writeOwed(ObjectNode json, ReceiptOutcome.Owed owed) {
    json.put("outcome", "owed");
    writeBefore(json, owed.before());
    json.put("due", owed.due().value());
    if (owed.isDrawn()) {
      json.put(DRAWN, owed.drawn().value());
    }
    return json.put("owed", owed.owed().value());
  }

  private static void writeBefore(ObjectNode json, ReceiptOutcome.Before before) {
    ObjectNode out = json.putObject("before");
    out.set("stateBox", BoxJson.write(before.stateBox()));
    out.set("rewardBox", BoxJson.write(before.rewardBox()));
    out.put("proof", before.proof().hex());
  }

  private static ReceiptOutcome readOutcome(JsonAt json) {
    JsonAt outcome = json.get("outcome");
    return switch (outcome.text()) {
      case "paid" ->
          new ReceiptOutcome.Paid(
              readBefore(json.get("before")),
              readAfter(json.get("after")),
              readPayment(json.get("payment")));
      case "owed" ->
          new ReceiptOutcome.Owed(
              readBefore(json.get("before")),
              amount(json.get("due")),
              json.find(DRAWN).map(ReceiptJson::amount).orElse(NanoErg.ZERO),
              amount(json.get("owed")));
      default -> throw outcome.problem("want paid or owed, got " + outcome.text());
    };
  }

  private static ReceiptOutcome.Before readBefore(JsonAt json) {
    return new ReceiptOutcome.Before(
        BoxJson.read(json.get("stateBox")),
        BoxJson.read(json.get("rewardBox")),
        json.get("proof").textAs(BatchProof::ofHex));
  }

  private static ReceiptOutcome.After readAfter(JsonAt json) {
    return new ReceiptOutcome.After(
        BoxJson.read(json.get("stateBox")), json.get("proof").textAs(BatchProof::ofHex));
  }

  private static ReceiptOutcome.Payment readPayment(JsonAt json) {
    JsonAt height = json.get("creationHeight");
    return new ReceiptOutcome.Payment(
        json.get("transaction").textAs(TxId::ofHex),
        json.get("index").intValue(),
        amount(json.get("amount")),
        height.as(() -> BlockHeight.of(height.intValue())),
        json.get("boxId").textAs(BoxId::ofHex));
  }

  private static Score score(JsonAt json) {
    return json.textAs(text -> Score.of(Long.parseLong(text)));
  }

  private static NanoErg amount(JsonAt json) {
    return json.as(() -> NanoErg.of(json.longValue()));
  }

  private static Network network(String name) {
    for (Network network : Network.values()) {
      if (network.nodeName().equals(name)) {
        return network;
      }
    }
    throw new IllegalArgumentException("want mainnet or testnet, got " + name);
  }
}
