package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leafpay.testnet.scenario.PoolFiles;
import org.leafpay.testnet.scenario.PoolScenario;
import org.leafpay.testnet.scenario.ScenarioSpec;

/** A made-up pool of 20 miners and two confirmed blocks, paid and replayed under each scheme. */
class SchemesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pplns --window 1.5",
        "prop",
        "pps --block-reward 2.5",
        "fpps --block-reward 2.9 --fee-blocks 2 --layout batch --batch-size 8",
        "solo",
        "tides",
        "equal --bucket 600"
      })
  void paysAndIsComputedAgainFromWhatItPublished(String scheme) {
    JsonNode rounds = paid(scheme, "--fee-recipient", TestPool.miner(1).text() + "=0.5%");
    assertThat(rounds).hasSize(2);
    for (JsonNode round : rounds) {
      assertThat(round.get("scheme").textValue()).isEqualTo(scheme.split(" ", -1)[0]);
      assertThat(round.get("fees").get(0).get("amount").longValue()).isEqualTo(15_000_000);
    }
    CliRun replay = CliRun.of(List.of("replay", out().toString())).succeeded();
    assertThat(replay.out())
        .contains("No difference: 2 rounds")
        .contains("scheme " + scheme.split(" ", -1)[0]);
  }

  private JsonNode paid(String scheme, String... more) {
    PoolFiles files = PoolScenario.write(folder, ScenarioSpec.ofSeed(3).withSize(20, 400));
    List<String> words = new ArrayList<>(List.of("run", "--shares", files.shares().toString()));
    words.addAll(List.of("--blocks", files.blocks().toString(), "--out", out().toString()));
    words.addAll(List.of("--json", folder.resolve("summary.json").toString()));
    words.addAll(List.of("--confirmations", "1", "--scheme"));
    words.addAll(List.of(scheme.split(" ", -1)));
    words.addAll(List.of(more));
    CliRun.of(words).succeeded();
    return CliRun.json(folder.resolve("summary.json")).get("rounds");
  }

  private Path out() {
    return folder.resolve("out");
  }
}
