package org.leafpay.testnet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassicReportTest {
  private static final ClassicReport REPORT =
      new ClassicReport(
          List.of(
              new ClassicRow("baseline", "consecutive300", 300, 14_957, 40_000, 2_000_007),
              new ClassicRow("leaf", "consecutive300", 300, 13_757, 28_366, 144_540)));

  @Test
  void theTextEndsWithOurPartOfTheBaseline() {
    assertThat(REPORT.text().lines().map(String::strip))
        .contains(
            "leaf      consecutive300        300    13,757    28,366        94.6     144,540"
                + "         481.8")
        .endsWith("leaf / baseline, consecutive300: proof 92.0 %, transaction 70.9 %, cost 7.2 %");
  }

  @Test
  void theJsonHasOneObjectForEachTransaction() {
    assertThat(REPORT.json())
        .startsWith("{\"variants\":[{\"name\":\"baseline\",")
        .endsWith(
            "{\"name\":\"leaf\",\"step\":\"consecutive300\",\"payments\":300,"
                + "\"proofBytes\":13757,\"txBytes\":28366,\"bytesPerPayment\":94.6,"
                + "\"cost\":144540,\"costPerPayment\":481.8}]}");
  }
}
