package org.leafpay.testnet.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.TestTransaction;

/** The whole way over HTTP. */
class DevnetTest {
  @Test
  void theSameConfigurationGivesTheSameChain() {
    try (Fixture one = Fixture.start();
        Fixture other = Fixture.start()) {
      one.devnet().mine(2);
      other.devnet().mine(2);
      assertThat(one.caller().get("/blocks/lastHeaders/3").body())
          .isEqualTo(other.caller().get("/blocks/lastHeaders/3").body());
    }
  }

  @Test
  void aFreshDevnetHasMoneyThatCanBeSpentAndMined() {
    try (Fixture net = Fixture.start()) {
      List<LedgerBox> coins = net.fund(3, 1_000_000_000L);
      assertThat(net.height()).isEqualTo(731);

      LedgerTransaction pay =
          TestTransaction.at(net.height())
              .spend(coins.get(0).id(), Fixture.ALICE)
              .pay(999_000_000L, Fixture.BOB.script())
              .pay(1_000_000L, Fixture.FEE)
              .sign();
      assertThat(net.caller().submit(pay).body().asText()).isEqualTo(pay.id().hex());
      assertThat(net.caller().get("/transactions/unconfirmed").body()).hasSize(1);
      net.caller().post("/devnet/mine?blocks=2", "");
      assertThat(net.caller().get("/transactions/unconfirmed").body()).isEmpty();
      assertThat(
              net.caller()
                  .get("/blockchain/transaction/byId/" + pay.id())
                  .body()
                  .path("numConfirmations")
                  .asInt())
          .isEqualTo(1);
    }
  }
}
