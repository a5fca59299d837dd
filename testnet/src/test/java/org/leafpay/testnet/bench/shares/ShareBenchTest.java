package org.leafpay.testnet.bench.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That it measures what it says; how fast this machine is, no test decides. */
class ShareBenchTest {
  private static final int SHARES = 3_000;

  @TempDir private Path folder;

  @Test
  void measuresEveryVariantBesideTheBaselineOnEachFile() throws IOException {
    List<String> told = new ArrayList<>();
    ShareBenchReport report = ShareBench.run(spec(List.of(7, 60)), ticking(), told::add);

    assertThat(report.rows())
        .extracting(ShareBenchRow::name)
        .startsWith(
            "R: Jackson, every field",
            "scanner",
            "SQLite ledger",
            "PPLNS over the SQLite ledger",
            "SQLite ledger and raw shares");
    assertThat(report.rows()).extracting(ShareBenchRow::shares).containsOnly((long) SHARES);
    assertThat(report.rows()).extracting(ShareBenchRow::miners).contains(7, 60);
    assertThat(report.rows().get(2).memoryBytes()).isGreaterThan(1_000);
    assertThat(told).containsExactly("3,000 shares of 7 miners", "3,000 shares of 60 miners");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  @Test
  void takesTheMedianOfTheRoundsAndComparesEachWithItsOwnBaseline() {
    Runs runs = new Runs();
    runs.add(new Took(2, 1), new Took(4, 2), new Contender.Work(10, 5), 7);
    runs.add(new Took(8, 1), new Took(8, 3), new Contender.Work(10, 3), 9);
    runs.add(new Took(5, 1), new Took(20, 9), new Contender.Work(10, 4), 8);

    ShareBenchRow row = runs.row(new ScannerContender(), Contenders.FEW_MINERS);

    assertThat(row.took().seconds()).isEqualTo(5);
    assertThat(row.ratioToBaseline()).isEqualTo(2);
    assertThat(row.cpuRatioToBaseline()).isEqualTo(3);
    assertThat(row.sharesPerSecond()).isEqualTo(2);
    assertThat(row.memoryBytes()).isEqualTo(5);
    assertThat(row.heapPeakBytes()).isEqualTo(9);
    assertThat(row.isMet()).contains(true);
  }

  @Test
  void saysOfEachFigureWhetherItReachesItsTarget() {
    assertThat(Target.atLeast("0.5").isMet(9, 0.5)).isTrue();
    assertThat(Target.atLeast("0.5").isMet(0.1, 0.499)).isFalse();
    assertThat(Target.within("0.1").isMet(0.1, 0)).isTrue();
    assertThat(Target.within("0.1").isMet(0.101, 9)).isFalse();
  }

  @Test
  void writesTheFiguresForPrograms() throws IOException {
    ShareBenchReport report =
        new ShareBenchReport(
            List.of(
                new ShareBenchRow(
                    "x",
                    7,
                    1_000,
                    new Took(0.5, 0.25),
                    2.25,
                    3,
                    1 << 20,
                    1 << 21,
                    Optional.of(Target.atLeast("2")))),
            3,
            1 << 30);

    JsonNode json = new ObjectMapper().readTree(report.json());
    JsonNode row = json.path("rows").path(0);
    assertThat(json.path("rounds").intValue()).isEqualTo(3);
    assertThat(row.path("sharesPerSecond").intValue()).isEqualTo(2_000);
    assertThat(row.path("ratioToR").doubleValue()).isEqualTo(2.25, within(0.001));
    assertThat(row.path("target").textValue()).isEqualTo(">= 2 R");
    assertThat(row.path("met").booleanValue()).isTrue();
    assertThat(report.text()).contains("x ", ">= 2 R", "met", "2.250");
  }

  @Test
  void readsEveryShareThatItWrites() {
    Path file = folder.resolve("shares");
    SyntheticShares.write(file, 5, SHARES, SyntheticMiners.addresses(9));

    assertThat(new Baseline().read(file)).isEqualTo(SHARES);
    assertThat(new ScannerContender().run(file).shares()).isEqualTo(SHARES);
  }

  private ShareBenchSpec spec(List<Integer> miners) {
    return new ShareBenchSpec(SHARES, miners, 2, 1, folder, Optional.empty(), Optional.empty());
  }

  /** A second for each look at it. */
  private static InstantSource ticking() {
    long[] second = {1_800_000_000};
    return () -> Instant.ofEpochSecond(second[0]++);
  }
}
