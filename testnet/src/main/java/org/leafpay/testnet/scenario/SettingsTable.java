package org.leafpay.testnet.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Miners who want to be paid from an amount of their own on: four, or all of a smaller pool. */
final class SettingsTable {
  private static final String HEADER = "poolid,address,paymentthreshold,created,updated";
  private static final String SET_AT = "2026-02-01T00:00:00.000Z";
  private static final List<String> THRESHOLDS_ERG = List.of("0.5", "1", "0.01", "0.001");

  private final ScenarioSpec spec;
  private final List<ScenarioMiner> miners;

  SettingsTable(ScenarioSpec spec, List<ScenarioMiner> miners) {
    this.spec = spec;
    this.miners = miners;
  }

  void write(Path file) throws IOException {
    SeededNumbers numbers = new SeededNumbers(spec.seed(), "thresholds");
    int count = Math.min(THRESHOLDS_ERG.size(), miners.size());
    int stretch = miners.size() / count;
    try (CsvFile csv = CsvFile.create(file, HEADER)) {
      for (int i = 0; i < count; i++) {
        ScenarioMiner miner = miners.get(i * stretch + numbers.below(stretch));
        csv.row(
            PoolScenario.POOL_ID, miner.address().text(), THRESHOLDS_ERG.get(i), SET_AT, SET_AT);
      }
    }
  }
}
