package org.leafpay.testnet.devnet.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.leafpay.contracts.script.ContractScript;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;
import org.leafpay.testnet.devnet.support.Fixture;
import org.leafpay.testnet.devnet.support.PayoutRound;
import org.leafpay.testnet.devnet.support.Sample;
import org.leafpay.testnet.devnet.support.TestTransaction;
import org.leafpay.types.BoxId;

class LinearCostTest {
  private static final BoxId MONEY = BoxId.ofHex("33".repeat(32));
  private static final long VALUE = 2_000_000_000_000L;

  @Test
  void withMeasuredScriptsOnePaymentCostsWhatTheNetworkCounts() {
    CostMeter meter =
        new LinearCost(
            ScriptCostEstimate.known(
                Map.of(
                    ContractScript.SHARE_STATE.proposition(), (box, spending) -> 879,
                    ContractScript.REWARD.proposition(), (box, spending) -> 44),
                ScriptCostEstimate.linear()));
    assertThat(meter.cost(payout(1))).isEqualTo(17_529);
  }

  @Test
  void theEstimateOfAPayoutIsNearTheMeasuredCost() {
    CostMeter meter = new LinearCost(ScriptCostEstimate.linear());
    assertThat(meter.cost(payout(300))).isBetween(140_000L, 160_000L);
    assertThat(meter.cost(payout(1_075))).isBetween(450_000L, 500_000L);
  }

  @Test
  void aTransactionOverTheLimitIsRefusedInTheNodesWords() {
    CostMeter byOutputs = tx -> tx.transaction().outputs().size() == 2 ? 4_900_001 : 4_900_000;
    try (Fixture net = new Fixture(Devnet.start(Fixture.config().withCostMeter(byOutputs)))) {
      LedgerBox coin = net.fund(1, 1_000_000_000L).get(0);
      LedgerTransaction tx =
          TestTransaction.at(net.height())
              .spend(coin.id(), Fixture.ALICE)
              .pay(999_000_000L, Fixture.BOB.script())
              .pay(Fixture.FEE_MIN, Fixture.FEE)
              .sign();
      String detail = net.caller().submit(tx).detail();
      String sample = Sample.refusal("cost_exceeded");
      assertThat(detail.substring(0, 55)).isEqualTo(sample.substring(0, 55));
      assertThat(detail).endsWith("size: " + tx.size() + ") has too high cost ");
      assertThat(sample).endsWith(") has too high cost ");
    }
  }

  private static Resolved payout(int miners) {
    PayoutRound round = new PayoutRound(miners, 3);
    LedgerTransaction open = round.open(MONEY, VALUE, Fixture.ALICE, 730);
    LedgerTransaction pay = round.pay(open, 731, 0);
    return new Resolved(pay, open.outputs().subList(0, 2), List.of());
  }
}
