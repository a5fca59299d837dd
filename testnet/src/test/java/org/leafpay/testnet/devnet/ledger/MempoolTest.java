package org.leafpay.testnet.devnet.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Caller;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.Out;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.testnet.devnet.support.Scripts;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BoxId;
import org.leafpay.types.PropositionBytes;

class MempoolTest {
  private static final long COIN = 1_000_000_000L;

  private Fixture net;
  private List<LedgerBox> coins;

  @BeforeEach
  void start() {
    net = Fixture.start();
    coins = net.fund(3, COIN);
  }

  @AfterEach
  void stop() {
    net.close();
  }

  @Test
  void aChainOfPendingTransactionsIsMinedInOneBlock() {
    LedgerTransaction first = pay(coins.get(0).id(), COIN, 1_000_000);
    LedgerTransaction second = pay(first.outputs().get(0).id(), COIN - 1_000_000, 1_000_000);
    assertThat(net.caller().submit(second).detail()).contains("Missing inputs: 0");
    accept(first);
    accept(second);
    net.devnet().mine(1);
    assertThat(pending()).isZero();
    assertThat(confirmed(first)).isTrue();
    assertThat(confirmed(second)).isTrue();
  }

  @Test
  void aPendingTransactionIsNotTakenTwiceAndAMinedOneIsMissingItsInputs() {
    LedgerTransaction tx = pay(coins.get(0).id(), COIN, 1_000_000);
    accept(tx);
    assertThat(net.caller().submit(tx).detail())
        .isEqualTo("Pool can not accept transaction %s, it is already in the mempool", tx.id());
    net.devnet().mine(1);
    assertThat(net.caller().submit(tx).detail())
        .isEqualTo(
            "Malformed transaction: Every input of the transaction should be in UTXO. "
                + "%s: 0 == 1. Missing inputs: 0",
            tx.id());
  }

  @Test
  void aConflictWithoutMoreFeeIsADoubleSpend() {
    accept(pay(coins.get(0).id(), COIN, 2_000_000));
    LedgerTransaction rival = pay(coins.get(0).id(), COIN, 1_000_000);
    Caller.Reply reply = net.caller().submit(rival);
    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.detail()).isEqualTo(Sample.refusal("double_spend"));
    assertThat(net.caller().post("/transactions/checkBytes", rival.bytes().hex()).status())
        .as("a check does not look at conflicts")
        .isEqualTo(200);
  }

  @Test
  void aConflictWithMoreFeeReplacesThePendingOneAndItsChildren() {
    LedgerTransaction first = pay(coins.get(0).id(), COIN, 1_000_000);
    LedgerTransaction child = pay(first.outputs().get(0).id(), COIN - 1_000_000, 1_000_000);
    accept(first);
    accept(child);
    LedgerTransaction rival = pay(coins.get(0).id(), COIN, 20_000_000);
    accept(rival);
    assertThat(pending()).isEqualTo(1);
    net.devnet().mine(1);
    assertThat(confirmed(rival)).isTrue();
    assertThat(confirmed(first)).isFalse();
  }

  @Test
  void aPendingTransactionThatTheNextHeightForbidsLeavesThePool() {
    PropositionBytes untilNext = Scripts.compile("sigmaProp(HEIGHT <= " + (net.height() + 2) + ")");
    LedgerTransaction lock = pay(coins.get(0).id(), COIN, 1_000_000, untilNext);
    accept(lock);
    net.devnet().mine(1);
    LedgerTransaction open =
        TestTransaction.at(net.height())
            .spend(lock.outputs().get(0).id())
            .pay(COIN - 2_000_000, Fixture.BOB.script())
            .pay(1_000_000, Fixture.FEE)
            .sign();
    accept(open);
    net.devnet().mineEmpty(1);
    assertThat(pending()).isZero();
  }

  @Test
  void aTransactionThatReadsAnUnconfirmedBoxIsTakenAndMinedABlockLater() {
    LedgerTransaction source = pay(coins.get(0).id(), COIN, 1_000_000);
    LedgerTransaction reader =
        TestTransaction.at(net.height())
            .spend(coins.get(1).id(), Fixture.ALICE)
            .read(source.outputs().get(0).id())
            .pay(COIN - 1_000_000, Fixture.BOB.script())
            .pay(1_000_000, Fixture.FEE)
            .sign();
    accept(source);
    accept(reader);
    net.devnet().mine(1);
    assertThat(confirmed(source)).isTrue();
    assertThat(confirmed(reader)).isFalse();
    net.devnet().mine(1);
    assertThat(confirmed(reader)).isTrue();
  }

  @Test
  void aRewardIsImmatureFor720Blocks() {
    BoxId immature =
        BoxId.ofHex(
            net.caller()
                .get("/blocks/" + net.devnet().mine(1).get(0) + "/transactions")
                .body()
                .at("/transactions/0/outputs/1/boxId")
                .asText());
    LedgerTransaction tx =
        TestTransaction.at(net.height())
            .spend(immature, Fixture.MINER)
            .pay(2_999_000_000L, Fixture.BOB.script())
            .pay(1_000_000, Fixture.FEE)
            .sign();
    assertThat(net.caller().submit(tx).detail()).contains("Scripts of all transaction inputs");
    net.devnet().mine(719);
    assertThat(net.caller().submit(tx).status()).isEqualTo(200);
  }

  @Test
  void unconfirmedBoxesAreListedOnlyWhenAskedFor() {
    LedgerTransaction tx = pay(coins.get(0).id(), COIN, 1_000_000);
    accept(tx);
    String address = addressOfAlice();
    assertThat(unspent(address, "")).hasSize(3);
    assertThat(unspent(address, "&includeUnconfirmed=true")).hasSize(4);
    assertThat(unspent(address, "&includeUnconfirmed=true&excludeMempoolSpent=true")).hasSize(3);
  }

  private String addressOfAlice() {
    return net.caller()
        .get("/blockchain/box/byId/" + coins.get(0).id())
        .body()
        .path("address")
        .asText();
  }

  private JsonNode unspent(String address, String more) {
    return net.caller()
        .post("/blockchain/box/unspent/byAddress?limit=100" + more, "\"" + address + "\"")
        .body();
  }

  private LedgerTransaction pay(BoxId from, long value, long fee) {
    return pay(from, value, fee, Fixture.ALICE.script());
  }

  private LedgerTransaction pay(BoxId from, long value, long fee, PropositionBytes to) {
    return TestTransaction.at(net.height())
        .spend(from, Fixture.ALICE)
        .pay(Out.of(value - fee, to))
        .pay(fee, Fixture.FEE)
        .sign();
  }

  private void accept(LedgerTransaction tx) {
    Caller.Reply reply = net.caller().submit(tx);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
  }

  private int pending() {
    return net.caller().get("/transactions/unconfirmed").body().size();
  }

  private boolean confirmed(LedgerTransaction tx) {
    return net.caller().get("/blockchain/transaction/byId/" + tx.id()).status() == 200;
  }
}
