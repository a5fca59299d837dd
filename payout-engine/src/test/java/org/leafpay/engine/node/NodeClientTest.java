package org.leafpay.engine.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.rewardbox.json.BoxJson;
import org.leafpay.rewardbox.json.ChainState;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeSamples;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.HeaderId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;

/** Answers of a real node, read. */
class NodeClientTest {
  private static final BoxId BOX =
      BoxId.ofHex("f8d01075fbc62fb5abc0bb7ec401a4035d525a1ac1d03d629a40138675622438");
  private static final TxId TX =
      TxId.ofHex("3e225d9480cc9a6ecea947446f03ae11f7769e9171fc25600a68a69e595060b1");
  private static final ErgoAddress ADDRESS =
      ErgoAddress.parse("3Wy5Nvn3tT18rtAnxreNM6wrbmnALT5Q62kjNFsFZgd478QbXaZg", Network.TESTNET);

  private FakeNode node;

  @BeforeEach
  void start() throws IOException {
    node = new FakeNode();
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void readsWhatTheMinersHaveVoted() {
    NodeInfo info = node.answersAs(200, "info_full").client().info();
    assertThat(info.parameters()).isEqualTo(ProtocolParameters.MAINNET);
    assertThat(info.network()).isEqualTo("devnet60");
    assertThat(info.height()).isEqualTo(BlockHeight.of(1016));
    assertThat(info.isSynchronized()).isTrue();
  }

  @Test
  void isNotSynchronizedWhileTheNodeStarts() {
    String starting =
        NodeSamples.text("info").replace("\"fullHeight\" : 49", "\"fullHeight\" : null");
    NodeInfo info = node.answers(200, starting).client().info();
    assertThat(info.heights().full()).isEmpty();
    assertThat(info.height()).isEqualTo(BlockHeight.of(0));
    assertThat(info.isSynchronized()).isFalse();
  }

  @Test
  void tellsWhichTransactionSpentABox() throws InterruptedException {
    BoxId spent = BoxId.ofHex("00b2cbff51804c89fbe7cf685c7126c164061e9f629ecb712b8106c7c1edda32");
    KnownBox known = node.answersAs(200, "blockchain_box").client().knownBox(spent).orElseThrow();
    assertThat(known.box().id()).isEqualTo(spent);
    assertThat(known.spentBy()).contains(TX);
    assertThat(node.nextLine()).isEqualTo("GET /blockchain/box/byId/" + spent);
  }

  @Test
  void knowsNoSpenderOfAnUnspentBox() {
    String unspent =
        NodeSamples.text("blockchain_box")
            .replaceFirst("\"spentTransactionId\": \"[0-9a-f]+\"", "\"spentTransactionId\": null");
    BoxId id = BoxId.ofHex("00b2cbff51804c89fbe7cf685c7126c164061e9f629ecb712b8106c7c1edda32");
    assertThat(node.answers(200, unspent).client().knownBox(id).orElseThrow().spentBy()).isEmpty();
  }

  @Test
  void tellsHowFarTheIndexIs() {
    assertThat(node.answersAs(200, "blockchain_indexedHeight").client().indexedHeight())
        .isEqualTo(BlockHeight.of(207));
  }

  @Test
  void tellsWhatABlockEarns() throws InterruptedException {
    assertThat(node.answersAs(200, "emission_at").client().blockReward(BlockHeight.of(1_000)))
        .isEqualTo(NanoErg.ofErg("67.5"));
    assertThat(node.nextLine()).isEqualTo("GET /emission/at/1000");
    assertThatThrownBy(
            () -> node.answersAs(200, "emission_at").client().blockReward(BlockHeight.of(999)))
        .isInstanceOf(NodeException.class)
        .hasMessageContaining("$.height: want 999, got 1000");
  }

  @Test
  void givesHeadersNewestFirst() throws InterruptedException {
    List<JsonNode> headers = node.answersAs(200, "blocks_lastHeaders_10").client().lastHeaders(10);
    assertThat(headers).extracting(h -> h.get("height").intValue()).startsWith(49, 48).hasSize(10);
    assertThat(node.nextLine()).isEqualTo("GET /blocks/lastHeaders/10");
  }

  @Test
  void givesTheChainStateForTheNextBlock() {
    ChainState chain =
        node.answersAs(200, "info").answersAs(200, "blocks_lastHeaders_10").client().chainState();
    assertThat(chain.height()).isEqualTo(BlockHeight.of(50));
    assertThat(chain.parameters().get("maxBlockCost").intValue()).isEqualTo(1_000_000);
  }

  @Test
  void readsAHeaderByItsId() throws InterruptedException {
    JsonNode sample = NodeSamples.json("block_header").node();
    HeaderId id = HeaderId.ofHex(sample.get("id").textValue());
    assertThat(node.answersAs(200, "block_header").client().header(id)).contains(sample);
    assertThat(node.answersAs(404, "blocks_unknown_id").client().header(id)).isEmpty();
    assertThat(node.nextLine()).isEqualTo("GET /blocks/" + id + "/header");
  }

  @Test
  void givesBothBlocksOfAHeightAfterAReorganisation() throws InterruptedException {
    BlockHeight height = BlockHeight.of(1012);
    assertThat(node.answersAs(200, "blocks_at_after_reorg_two_ids").client().blockIdsAt(height))
        .hasSize(2)
        .first()
        .hasToString("5829c09e7297f39f50a078b180a030aca8732afa7491c066198995bdee424fd8");
    assertThat(node.answersAs(200, "blocks_at_none").client().blockIdsAt(height)).isEmpty();
    assertThat(node.nextLine()).isEqualTo("GET /blocks/at/1012");
  }

  @Test
  void readsTheTransactionsOfABlock() {
    HeaderId id =
        HeaderId.ofHex("eb429fcd0e9e597b5e29ff44fc257215a2e5be7cb9fb2065667fefad05cf1550");
    assertThat(node.answersAs(200, "block_transactions").client().blockTransactions(id))
        .hasValueSatisfying(txs -> assertThat(txs).hasSize(1));
    assertThat(node.answersAs(404, "blocks_unknown_id").client().blockTransactions(id)).isEmpty();
  }

  @Test
  void findsABoxAndSaysWhenThereIsNone() throws InterruptedException {
    assertThat(node.answersAs(200, "utxo_byId_output").client().box(BOX))
        .map(Box::id)
        .contains(BOX);
    assertThat(node.answersAs(404, "utxo_byId_output_pending").client().box(BOX)).isEmpty();
    assertThat(node.nextLine()).isEqualTo("GET /utxo/byId/" + BOX);
    assertThat(node.nextLine()).isEqualTo("GET /utxo/byId/" + BOX);
  }

  @Test
  void findsTheBoxesAtAnAddress() throws InterruptedException {
    node.answersAs(200, "blockchain_box_unspent_byAddress");
    assertThat(node.client().unspentByAddress(ADDRESS, PoolView.CONFIRMED)).hasSize(5);
    RecordedRequest request = node.nextRequest();
    assertThat(request.getTarget())
        .isEqualTo("/blockchain/box/unspent/byAddress?offset=0&limit=500&sortDirection=asc");
    assertThat(FakeNode.body(request)).isEqualTo("\"" + ADDRESS + "\"");
  }

  /** A block between the pages has shifted them: ten boxes come twice. */
  @Test
  void readsAllPagesAndTakesABoxOnce() throws InterruptedException {
    node.answers(200, boxes(0, 500)).answers(200, boxes(490, 520));
    assertThat(node.client().unspentByAddress(ADDRESS, PoolView.CONFIRMED))
        .extracting(Box::index)
        .containsExactlyElementsOf(IntStream.range(0, 520).boxed().toList());
    assertThat(node.nextLine()).contains("?offset=0&limit=500");
    assertThat(node.nextLine()).contains("?offset=500&limit=500");
  }

  @Test
  void asksForWhatCanBeSpentNow() throws InterruptedException {
    node.answers(200, "[]").client().unspentByAddress(ADDRESS, PoolView.WITH_POOL);
    assertThat(node.nextLine()).endsWith("&includeUnconfirmed=true&excludeMempoolSpent=true");
  }

  @Test
  void readsAConfirmedTransaction() {
    Optional<ConfirmedTransaction> found =
        node.answersAs(200, "blockchain_tx").client().transaction(TX);
    assertThat(found)
        .hasValueSatisfying(
            tx -> {
              assertThat(tx.transaction().id()).isEqualTo(TX);
              assertThat(tx.inputBoxes()).hasSize(3);
              assertThat(tx.inclusion().height()).isEqualTo(BlockHeight.of(83));
              assertThat(tx.inclusion().confirmations()).isEqualTo(123);
            });
    assertThat(node.answersAs(404, "blocks_unknown_id").client().transaction(TX)).isEmpty();
  }

  @Test
  void knowsWhetherATransactionIsPending() {
    assertThat(node.answersAs(200, "unconfirmed_byTransactionId").client().isPooled(TX)).isTrue();
    assertThat(node.answersAs(404, "unconfirmed_byTransactionId_mined").client().isPooled(TX))
        .isFalse();
  }

  private static String boxes(int from, int to) {
    BoxCandidate payment =
        BoxCandidate.payment(NanoErg.of(1_000_000), ADDRESS.script(), BlockHeight.of(1));
    return IntStream.range(from, to)
        .mapToObj(i -> NodeJson.write(BoxJson.write(payment.in(TX, i))))
        .collect(Collectors.joining(",", "[", "]"));
  }
}
