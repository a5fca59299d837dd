package org.leafpay.testnet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.key.OperatorKeys;
import org.leafpay.engine.key.Password;
import org.leafpay.engine.key.Phrase;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.Network;

/** The commands of a selection pool as they are typed, against a node. */
class SelectionCommandTest {
  private static final int FAILED = 1;
  private static final int USAGE = 2;
  private static final int PENDING = 4;
  private static final String PASSWORD = "correct horse";
  private static final Duration BLOCK_EVERY = Duration.ofMillis(50);

  @TempDir private Path folder;
  private Path key = Path.of("");

  @Test
  void miningScoresBecomeWeightsFromWhichMinersAreDrawn() throws IOException {
    TestPool pool = TestPool.in(folder.resolve("pool"));
    pool.run("--min-payout", "1000").succeeded();
    try (Devnet devnet = devnet()) {
      CliRun synced = selection(pool, devnet, "sync", "--divisor", "1000", "--timeout", "300");
      assertThat(synced.succeeded().out())
          .contains("2 operators, weights equal to the scores of 1 round; 2 transactions now");
      CliRun drawn = selection(pool, devnet, "draw").succeeded();
      assertThat(drawn.out()).contains("Epoch 1 is seeded by block");
      assertThat(selection(pool, devnet, "sync").succeeded().out())
          .contains("; 0 transactions now");
      selection(pool, devnet, "sync", "--divisor", "999")
          .failedWith(FAILED, "the pool was opened with divisor 1000 for ever, not 999");
      selection(pool, devnet, "unlock").failedWith(PENDING, "its owner opens it after block");
      checkStatus(pool, devnet);
    }
  }

  private void checkStatus(TestPool pool, Devnet devnet) {
    Path json = folder.resolve("status.json");
    CliRun status =
        CliRun.of(
            List.of(
                "selection",
                "status",
                pool.out().toString(),
                "--node",
                devnet.uri().toString(),
                "--draws",
                "200",
                "--members",
                "--json",
                json.toString()));
    assertThat(status.succeeded().out())
        .contains("seeded, epoch 1", "equal to those of 000001", "draw 199", "75.0000 %");
    JsonNode told = CliRun.json(json);
    assertThat(told.get("weightsToChange").intValue()).isZero();
    assertThat(told.get("rhythm").get("timeout").intValue()).isEqualTo(300);
    assertThat(told.get("members"))
        .extracting(member -> member.get("address").textValue())
        .containsExactlyInAnyOrder(TestPool.miner(1).text(), TestPool.miner(2).text());
    long light =
        told.get("drawn").findValuesAsText("address").stream()
            .filter(TestPool.miner(1).text()::equals)
            .count();
    assertThat(light).as("a quarter of 200 draws, eight standard deviations").isBetween(1L, 99L);
  }

  @Test
  void aPlaceWithoutRoundsPoolOrKeyIsToldInALine() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    try (Devnet devnet = devnet()) {
      String node = devnet.uri().toString();
      CliRun.of(List.of("selection", "sync", empty.toString(), "--node", node))
          .failedWith(FAILED, "no closed round with shares in " + empty);
      CliRun.of(List.of("selection", "status", empty.toString(), "--node", node))
          .failedWith(FAILED, "no pool in " + empty + ": selection sync opens one");
      CliRun.of(List.of("selection", "draw", empty.toString(), "--node", node))
          .failedWith(USAGE, "draw needs --keystore");
      CliRun.of(List.of("selection", "sync", empty.toString(), "--node", node, "--divisor", "0"))
          .failedWith(USAGE, "want a whole number above 0, got '0'");
    }
  }

  private Devnet devnet() throws IOException {
    Bytes publicKey;
    try (Phrase phrase = Phrase.generate();
        Password password = Password.of(PASSWORD.toCharArray())) {
      key = OperatorKeys.create(folder.resolve("key"), phrase, password);
      publicKey = OperatorKey.open(key, password).publicKey();
    }
    Path file = Files.writeString(folder.resolve("password"), PASSWORD);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return Devnet.start(
        DevnetConfig.forMiner(publicKey).withNetwork(Network.MAINNET).withBlockEvery(BLOCK_EVERY));
  }

  private CliRun selection(TestPool pool, Devnet devnet, String command, String... more) {
    List<String> words =
        new ArrayList<>(List.of("selection", command, pool.out().toString(), "--node"));
    words.addAll(List.of(devnet.uri().toString(), "--keystore", key.toString()));
    words.addAll(List.of("--password-file", folder.resolve("password").toString()));
    words.addAll(List.of("--confirmations", "1"));
    words.addAll(List.of(more));
    return CliRun.of(words);
  }
}
