package org.leafpay.testnet.devnet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.api.Faults.LostAnswer;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BlockHeight;

class FaultsTest {
  private static final long COIN = 1_000_000_000L;

  private Fixture net;
  private List<LedgerBox> coins;

  @BeforeEach
  void start() {
    net = Fixture.start();
    coins = net.fund(2, COIN);
  }

  @AfterEach
  void stop() {
    net.close();
  }

  @Test
  void aTransactionIsTakenButAnsweredWithAnError() {
    net.caller().post("/devnet/faults", "{\"loseAnswers\": 1, \"how\": \"ERROR\"}");
    assertThat(net.caller().submit(pay(0)).status()).isEqualTo(500);
    assertThat(net.caller().get("/transactions/unconfirmed").body()).hasSize(1);
    assertThat(net.caller().submit(pay(1)).status()).as("once only").isEqualTo(200);
  }

  @Test
  void aTransactionIsTakenButTheConnectionCloses() {
    net.devnet().faults().loseAnswers(1, LostAnswer.CLOSED);
    LedgerTransaction tx = pay(0);
    assertThatThrownBy(() -> net.caller().submit(tx)).isInstanceOf(UncheckedIOException.class);
    assertThat(net.caller().get("/transactions/unconfirmed").body()).hasSize(1);
  }

  @Test
  void callsAreRefusedWithoutBeingLookedAt() {
    net.devnet().faults().refuseRequests(1);
    assertThat(net.caller().submit(pay(0)).status()).isEqualTo(503);
    assertThat(net.caller().get("/transactions/unconfirmed").body()).isEmpty();
  }

  @Test
  void answersComeLater() {
    net.devnet().faults().delayAnswers(Duration.ofMillis(300));
    Instant start = Instant.now();
    net.caller().get("/info");
    assertThat(Duration.between(start, Instant.now())).isGreaterThan(Duration.ofMillis(299));
  }

  @Test
  void theIndexLagsBehindTheChain() {
    net.devnet().faults().holdIndexAt(BlockHeight.of(net.height()));
    LedgerTransaction tx = pay(0);
    net.caller().submit(tx);
    net.devnet().mine(1);
    assertThat(net.caller().get("/blockchain/transaction/byId/" + tx.id()).status()).isEqualTo(404);
    assertThat(net.caller().get("/blockchain/indexedHeight").body().path("indexedHeight").asInt())
        .isEqualTo(net.height() - 1);
    net.caller().post("/devnet/faults", "{\"releaseIndex\": true}");
    assertThat(net.caller().get("/blockchain/transaction/byId/" + tx.id()).status()).isEqualTo(200);
  }

  @Test
  void thePoolIsForgotten() {
    net.caller().submit(pay(0));
    net.caller().post("/devnet/faults", "{\"dropMempool\": true}");
    assertThat(net.caller().get("/transactions/unconfirmed").body()).isEmpty();
    assertThat(net.caller().submit(pay(0)).status()).isEqualTo(200);
  }

  private LedgerTransaction pay(int coin) {
    return TestTransaction.at(net.height())
        .spend(coins.get(coin).id(), Fixture.ALICE)
        .pay(COIN - Fixture.FEE_MIN, Fixture.BOB.script())
        .pay(Fixture.FEE_MIN, Fixture.FEE)
        .sign();
  }
}
