package org.leafpay.testnet.bench.selection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;

/** What is promised of a pool's transactions; the figures are sizes and costs, not times. */
@EnabledIf(VerifierInstallation.NEEDED)
class SelectionBenchTest {
  @Test
  void aPoolsTransactionsFitAndCostWhatThePlannerThinksAtTheMost() {
    SelectionReport report;
    try (IndependentVerifiers verifiers = VerifierInstallation.open()) {
      report = SelectionBench.run(verifiers, InstantSource.fixed(Instant.EPOCH), List.of(49, 700));
    }
    PoolFigures small = report.pools().get(0);
    PoolFigures large = report.pools().get(1);
    assertThat(large.rows())
        .extracting(SelectionRow::step)
        .containsExactly(
            "insert",
            "update",
            "remove",
            "insert many",
            "update neighbours",
            "update scattered",
            "payee",
            "committee");
    for (int i = 0; i < 3; i++) {
      long few = small.rows().get(i).cost();
      assertThat(large.rows().get(i).cost()).isBetween(few, few + few / 10);
    }
    for (SelectionRow row : large.rows()) {
      assertThat(row.transactionBytes()).as(row.step()).isLessThanOrEqualTo(98_304);
      assertThat(row.costBound()).as(row.step()).isGreaterThanOrEqualTo(row.cost());
    }
    assertThat(large.rows().get(3).count()).isGreaterThan(400);
    assertThat(large.rows().get(4).count()).isEqualTo(700);
    requireReadable(report);
  }

  private static void requireReadable(SelectionReport report) {
    JsonAt json = NodeJson.parse(report.json());
    assertThat(json.get("pools").listOf(pool -> pool.get("operators").intValue()))
        .containsExactly(49, 700);
    assertThat(json.get("keep").listOf(gas -> gas.get("gas").intValue()))
        .containsExactly(30_000, 4_800, 14_000, 32_000);
    assertThat(report.text()).contains("700 operators", "update scattered", "0.10 %");
  }
}
