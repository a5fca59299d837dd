package org.leafpay.engine.node;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.TransactionJson;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.SignedTransaction;

/**
 * A node's REST interface. Addresses and confirmed transactions need a node with {@code extraIndex
 * = true}.
 */
public final class NodeClient implements ErgoNode, AutoCloseable {
  private final NodeHttp http;
  private final NodeQuestions questions;
  private final Submission submission;

  public NodeClient(NodeSettings settings, Sleeper sleeper) {
    http = new NodeHttp(settings);
    questions = new NodeQuestions(http, sleeper);
    submission = new Submission(http);
  }

  public NodeClient(NodeSettings settings) {
    this(settings, Sleeper.ofThread());
  }

  @Override
  public NodeInfo info() {
    return questions.get("/info", NodeInfo::read);
  }

  @Override
  public List<JsonNode> lastHeaders(int count) {
    return questions.get(
        "/blocks/lastHeaders/" + count,
        json -> {
          List<JsonAt> newestFirst = new ArrayList<>(json.listOf(header -> header));
          Collections.reverse(newestFirst); // a node gives the oldest first
          ChainState.requireLinked(newestFirst);
          return newestFirst.stream().map(JsonAt::node).toList();
        });
  }

  @Override
  public Optional<JsonNode> header(HeaderId id) {
    return questions.find(
        "/blocks/" + id.hex() + "/header",
        json -> {
          json.get("id").requireSame(id.hex(), json.get("id").text());
          return json.node();
        });
  }

  @Override
  public List<HeaderId> blockIdsAt(BlockHeight height) {
    return questions.get(
        "/blocks/at/" + height, json -> json.listOf(id -> id.textAs(HeaderId::ofHex)));
  }

  @Override
  public Optional<List<SignedTransaction>> blockTransactions(HeaderId id) {
    return questions.find(
        "/blocks/" + id.hex() + "/transactions",
        json -> json.get("transactions").listOf(TransactionJson::read));
  }

  @Override
  public Optional<Box> box(BoxId id) {
    return questions.find("/utxo/byId/" + id.hex(), json -> boxOf(json, id));
  }

  @Override
  public Optional<KnownBox> knownBox(BoxId id) {
    return questions.find(
        "/blockchain/box/byId/" + id.hex(),
        json -> {
          boxOf(json, id);
          return KnownBox.read(json);
        });
  }

  @Override
  public BlockHeight indexedHeight() {
    return questions.get(
        "/blockchain/indexedHeight",
        json -> {
          JsonAt height = json.get("indexedHeight");
          return height.as(() -> BlockHeight.of(height.intValue()));
        });
  }

  @Override
  public List<Box> unspentByAddress(ErgoAddress address, PoolView view) {
    String pool =
        view == PoolView.WITH_POOL ? "&includeUnconfirmed=true&excludeMempoolSpent=true" : "";
    String body = NodeJson.write(TextNode.valueOf(address.text()));
    return BoxPages.all(
        "boxes at " + address,
        offset ->
            questions.post(
                "/blockchain/box/unspent/byAddress" + page(offset) + pool,
                body,
                json -> json.listOf(box -> boxAt(box, address))));
  }

  @Override
  public Optional<ConfirmedTransaction> transaction(TxId id) {
    return questions.find(
        "/blockchain/transaction/byId/" + id.hex(),
        json -> {
          json.get("id").requireSame(id.hex(), json.get("id").text());
          return ConfirmedTransaction.read(json);
        });
  }

  @Override
  public boolean isPooled(TxId id) {
    return questions
        .find(
            "/transactions/unconfirmed/byTransactionId/" + id.hex(),
            json -> json.get("id").text().equals(id.hex()))
        .orElse(false);
  }

  @Override
  public SubmitResult submit(SignedTransaction transaction) {
    return submission.submit(transaction);
  }

  @Override
  public NanoErg blockReward(BlockHeight height) {
    return questions.get(
        "/emission/at/" + height,
        json -> {
          json.get("height").requireSame(height.value(), json.get("height").intValue());
          JsonAt reward = json.get("minerReward");
          return reward.as(() -> NanoErg.of(reward.longValue()));
        });
  }

  /** Lets go of the connections; the client can still be used. */
  @Override
  public void close() {
    http.close();
  }

  private static String page(int offset) {
    return "?offset=" + offset + "&limit=" + BoxPages.PAGE_SIZE + "&sortDirection=asc";
  }

  private static Box boxOf(JsonAt json, BoxId id) {
    Box box = BoxJson.read(json);
    json.get("boxId").requireSame(id, box.id());
    return box;
  }

  private static Box boxAt(JsonAt json, ErgoAddress address) {
    Box box = BoxJson.read(json);
    json.get("ergoTree").requireSame(address.script(), box.script());
    return box;
  }
}
