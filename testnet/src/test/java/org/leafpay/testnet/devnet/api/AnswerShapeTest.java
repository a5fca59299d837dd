package org.leafpay.testnet.devnet.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.testnet.devnet.sigma.Addresses;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Out;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.Bytes;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TokenId;
import org.leafpay.types.address.Network;

/** Field names, types and statuses are those of a real node's answers. */
class AnswerShapeTest {

  private static Fixture net;
  private static LedgerBox spent;
  private static LedgerTransaction mined;
  private static LedgerTransaction pending;
  private static HeaderId block;
  private static String address;
  private static int orphanedHeight;

  @BeforeAll
  static void start() {
    net = Fixture.start();
    address = new Addresses(Network.TESTNET).address(Fixture.ALICE.script());
    List<LedgerBox> coins = net.fund(2, 1_000_000_000L);
    net.devnet().mine(2);
    net.caller().post("/devnet/reorg?depth=1", "");
    orphanedHeight = net.height() - 1;
    spent = coins.get(0);
    TokenUnits minted = new TokenUnits(new TokenId(spent.id().hash()), 2);
    mined =
        TestTransaction.at(net.height())
            .spend(spent.id(), Fixture.ALICE)
            .pay(
                Out.of(999_000_000L, Fixture.ALICE.script())
                    .with(minted)
                    .registers(Bytes.ofHex("0e024c50")))
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(net.caller().submit(mined).status()).isEqualTo(200);
    block = net.devnet().mine(1).get(0);
    pending =
        TestTransaction.at(net.height())
            .spend(coins.get(1).id(), Fixture.ALICE)
            .pay(999_000_000L, Fixture.BOB.script())
            .pay(Fixture.FEE_MIN, Fixture.FEE)
            .sign();
    assertThat(net.caller().submit(pending).status()).isEqualTo(200);
  }

  @AfterAll
  static void stop() {
    net.close();
  }

  static Stream<Object[]> reads() {
    String zeros = "00".repeat(32);
    String minedBox = mined.outputs().get(0).id().hex();
    String pendingBox = pending.outputs().get(0).id().hex();
    return Stream.of(
        row("info_full", "/info", 200),
        row("block_by_id", "/blocks/" + block, 200),
        row("block_header", "/blocks/" + block + "/header", 200),
        row("block_transactions", "/blocks/" + block + "/transactions", 200),
        row("blocks_at_3", "/blocks/at/3", 200),
        row("blocks_at_none", "/blocks/at/99999", 200),
        row("blocks_at_after_reorg_two_ids", "/blocks/at/" + orphanedHeight, 200),
        row("blocks_bad_id", "/blocks/xyz", 400),
        row("blocks_unknown_id", "/blocks/" + zeros, 404),
        row("blocks_chainSlice", "/blocks/chainSlice?fromHeight=1&toHeight=3", 200),
        row("blocks_lastHeaders_10", "/blocks/lastHeaders/10", 200),
        row("blockchain_box", "/blockchain/box/byId/" + spent.id(), 200),
        row("blockchain_indexedHeight", "/blockchain/indexedHeight", 200),
        row("blockchain_token_byId", "/blockchain/token/byId/" + spent.id(), 200),
        row(
            "blockchain_box_byTokenId_unspent",
            "/blockchain/box/unspent/byTokenId/" + spent.id(),
            200),
        row("blockchain_tx", "/blockchain/transaction/byId/" + mined.id(), 200),
        row("emission_at", "/emission/at/1000", 200),
        row("getFee", "/transactions/getFee?waitTime=1&txSize=1000", 200),
        row("mining_rewardAddress", "/mining/rewardAddress", 200),
        row("not_found_route", "/nonsense", 400),
        row("unconfirmed_list", "/transactions/unconfirmed?limit=10&offset=0", 200),
        row(
            "unconfirmed_byTransactionId",
            "/transactions/unconfirmed/byTransactionId/" + pending.id(),
            200),
        row(
            "unconfirmed_byTransactionId_mined",
            "/transactions/unconfirmed/byTransactionId/" + mined.id(),
            404),
        row("utils_address_valid", "/utils/address/" + address, 200),
        row(
            "utils_address_invalid",
            "/utils/address/9fRAWhdxEsTcdb8PhGNrZfwqa65zfkuYHAMmkQLcic1gdLSV5vA",
            200),
        row("utxo_byIdBinary", "/utxo/byIdBinary/" + minedBox, 200),
        row("utxo_byIdBinary", "/utxo/withPool/byIdBinary/" + pendingBox, 200),
        row("utxo_byId_state_box", "/utxo/byId/" + minedBox, 200),
        row("utxo_byId_bad", "/utxo/byId/zz", 500),
        row("utxo_byId_spent", "/utxo/byId/" + spent.id(), 404),
        row("utxo_byId_spent", "/utxo/byId/" + pendingBox, 404),
        row("utxo_withPool_output_pending", "/utxo/withPool/byId/" + pendingBox, 200),
        row("utxo_byId_output", "/utxo/byId/" + pending.inputs().get(0).box(), 200),
        row("utxo_byId_output", "/utxo/withPool/byId/" + pending.inputs().get(0).box(), 200));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("reads")
  void anAnswerHasTheShapeOfANodes(String sample, String path, int status) {
    Caller.Reply reply = net.caller().get(path);
    assertThat(reply.status()).isEqualTo(status);
    assertThat(differences(Sample.answer(sample), reply.body(), "$")).isEmpty();
  }

  @Test
  void addressesAreAskedForByPost() {
    Caller.Reply unspent =
        net.caller()
            .post("/blockchain/box/unspent/byAddress?offset=0&limit=5", "\"" + address + "\"");
    JsonNode sample = Sample.answer("blockchain_box_unspent_byAddress");
    assertThat(unspent.body()).isNotEmpty();
    assertThat(differences(sample, unspent.body(), "$")).isEmpty();
    Caller.Reply balance = net.caller().post("/blockchain/balance", "\"" + address + "\"");
    assertThat(differences(Sample.answer("blockchain_balance"), balance.body(), "$")).isEmpty();
    assertThat(balance.body().at("/confirmed/nanoErgs").asLong()).isEqualTo(1_999_000_000L);
    assertThat(balance.body().at("/confirmed/tokens/0/name").asText()).isEqualTo("LP");
  }

  @Test
  void aNumberThatCannotBeIsABadRequest() {
    assertThat(net.caller().get("/transactions/unconfirmed?offset=-1").status()).isEqualTo(400);
    assertThat(net.caller().get("/transactions/unconfirmed?limit=x").status()).isEqualTo(400);
    assertThat(net.caller().post("/devnet/mine?blocks=0", "").status()).isEqualTo(400);
    assertThat(net.caller().post("/devnet/reorg?depth=0", "").status()).isEqualTo(400);
    assertThat(net.caller().post("/blockchain/balance", "\"nobody\"").status()).isEqualTo(400);
  }

  @Test
  void theOrderOfHeadersIsOldestFirst() {
    List<Integer> heights = new ArrayList<>();
    net.caller()
        .get("/blocks/chainSlice?fromHeight=1&toHeight=4")
        .body()
        .forEach(header -> heights.add(header.path("height").asInt()));
    assertThat(heights).containsExactly(2, 3, 4);
  }

  @Test
  void aMissingFieldIsNoticed() {
    JsonNode sample = Sample.answer("info_full");
    assertThat(differences(sample, Caller.json("{}"), "$")).isNotEmpty();
    assertThat(differences(Caller.json("{\"a\":1}"), Caller.json("{\"a\":\"1\"}"), "$"))
        .containsExactly("$.a: NUMBER, got STRING");
  }

  private static Object[] row(String sample, String path, int status) {
    return new Object[] {sample, path, status};
  }

  private static List<String> differences(JsonNode want, JsonNode got, String path) {
    List<String> found = new ArrayList<>();
    if (want.isNull() || got.isNull()) {
      return found;
    }
    if (want.getNodeType() != got.getNodeType()) {
      found.add(path + ": " + want.getNodeType() + ", got " + got.getNodeType());
    } else if (want.isArray() && !want.isEmpty() && !got.isEmpty()) {
      found.addAll(differences(want.get(0), got.get(0), path + "[]"));
    } else if (want.isObject() && !isFree(path)) {
      if (!names(want).equals(names(got))) {
        found.add(path + ": " + names(want) + ", got " + names(got));
      }
      want.fieldNames()
          .forEachRemaining(
              name -> {
                if (got.has(name)) {
                  found.addAll(differences(want.get(name), got.get(name), path + "." + name));
                }
              });
    }
    return found;
  }

  private static boolean isFree(String path) {
    return path.endsWith("spendingProof.extension") || path.endsWith(".additionalRegisters");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new HashSet<>();
    for (Iterator<String> all = object.fieldNames(); all.hasNext(); ) {
      names.add(all.next());
    }
    return names;
  }
}
