package org.leafpay.testnet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.testnet.verify.IndependentVerifiers;
import org.leafpay.testnet.verify.VerifierInstallation;

/** What is promised of a transaction's use; the figures are sizes and costs, not times. */
@EnabledIf(VerifierInstallation.NEEDED)
class CapacityBenchTest {
  @Test
  void aTransactionPaysAsManyMinersAsIsPromised() {
    CapacityReport report;
    try (IndependentVerifiers verifiers = VerifierInstallation.open()) {
      report = CapacityBench.run(verifiers, 1);
    }
    assertThat(report.variants())
        .extracting(CapacityRow::name)
        .containsExactly("baseline", "leaf", "batch16", "batch64");
    assertThat(report.variants()).allMatch(row -> row.transactionBytes() <= 98_304);
    CapacityRow baseline = report.variants().get(0);
    assertThat(baseline.payments()).isEqualTo(300);
    requireAtLeast(report.variants().get(1), 1_075, "91.4");
    requireAtLeast(report.variants().get(2), 1_888, "51.8");
    requireAtLeast(report.variants().get(3), 1_980, "49.4");
    for (CapacityRow row : report.variants().subList(1, 4)) {
      assertThat(row.costPerPayment().multiply(BigDecimal.TEN))
          .as(row.name())
          .isLessThan(baseline.costPerPayment());
    }
    assertThat(report.wholePools())
        .extracting(pool -> pool.payments().size())
        .containsExactlyElementsOf(Arrays.asList(3, 2, 2));
    assertThat(report.wholePools())
        .allMatch(pool -> pool.payments().stream().mapToInt(count -> count).sum() == 2_239);
    requireReadable(report);
  }

  private static void requireAtLeast(CapacityRow row, int payments, String bytesPerPayment) {
    assertThat(row.payments()).as(row.name()).isGreaterThanOrEqualTo(payments);
    assertThat(row.bytesPerPayment())
        .as(row.name())
        .isLessThanOrEqualTo(new BigDecimal(bytesPerPayment));
  }

  private static void requireReadable(CapacityReport report) {
    JsonAt json = NodeJson.parse(report.json());
    assertThat(json.get("variants").listOf(row -> row.get("name").text()))
        .containsExactly("baseline", "leaf", "batch16", "batch64");
    for (CapacityRow row : report.variants()) {
      assertThat(report.text()).contains(row.name(), row.costPerPayment().toString());
    }
  }
}
