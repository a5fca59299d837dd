package org.leafpay.testnet.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.testnet.cli.Leafpay;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/**
 * The whole program is killed without warning, again and again. {@code -Dleafpay.seed=S} chooses
 * the moments, {@code -Dleafpay.kills=N} how often.
 */
class KilledProcessTest {
  private static final long SEED = Long.getLong("leafpay.seed", 1);
  private static final int KILLS = Integer.getInteger("leafpay.kills", 5);
  private static final int MINERS = 24;
  private static final Duration BLOCK_EVERY = Duration.ofMillis(300);

  @TempDir private Path dir;

  @Test
  void paysOnceAgainstANodeThatOutlivesIt() throws Exception {
    RigKey operator = RigKey.in(dir.resolve("key"));
    Path password = Files.writeString(dir.resolve("password"), RigKey.PASSWORD);
    Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-------"));
    RigPool pool = RigPool.of(dir.resolve("pool"), SEED, MINERS);
    try (Devnet devnet =
            Devnet.start(
                DevnetConfig.forMiner(operator.key().publicKey())
                    .withNetwork(Network.MAINNET)
                    .withBlockEvery(BLOCK_EVERY));
        NodeClient node = new NodeClient(NodeSettings.of(devnet.uri()))) {
      BlockHeight start = devnet.height();
      List<String> words =
          run(
              pool,
              "--node",
              devnet.uri().toString(),
              "--keystore",
              operator.file().toString(),
              "--password-file",
              password.toString(),
              "--dust",
              "lottery",
              "--confirmations",
              "3");
      killAgainAndAgain(words);
      assertThat(finish(words)).isEqualTo(ExitCode.OK);
      ChainAudit.check(node, start, out(), pool.blocks().size());
      assertThat(RoundFolder.allIn(out()))
          .allMatch(round -> round.document().result().drawnMiners() > 0);
    }
  }

  @Test
  void paysBatchesOnceWhenItsOwnDevnetDiesWithIt() throws Exception {
    RigPool pool = RigPool.of(dir.resolve("pool"), SEED + 1, MINERS);
    List<String> words =
        run(pool, "--confirmations", "3", "--layout", "batch", "--batch-size", "4");
    killAgainAndAgain(words);
    assertThat(finish(words)).isEqualTo(ExitCode.OK);
    try (Devnet devnet =
            Devnet.start(
                DevnetConfig.forMiner(RigKey.in(dir.resolve("other")).key().publicKey())
                    .withNetwork(Network.MAINNET)
                    .withDirectory(out().resolve("devnet/chain")));
        NodeClient node = new NodeClient(NodeSettings.of(devnet.uri()))) {
      ChainAudit.check(node, BlockHeight.of(700), out(), pool.blocks().size());
    }
  }

  /** Kills it a moment after it told something: that is where it acts. */
  private void killAgainAndAgain(List<String> words) throws Exception {
    Random random = new Random(SEED);
    for (int kill = 0; kill < KILLS; kill++) {
      Process process = start(words, kill);
      int lines = 2 + random.nextInt(7);
      while (process.isAlive() && lineCount(kill) < lines) {
        Thread.sleep(2);
      }
      process.waitFor(random.nextInt(60), TimeUnit.MILLISECONDS);
      process.destroyForcibly().waitFor();
    }
  }

  private long lineCount(int life) throws IOException {
    return Files.readString(dir.resolve("life-" + life + ".log")).lines().count();
  }

  private int finish(List<String> words) throws Exception {
    Process process = start(words, KILLS);
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("ends").isTrue();
    int code = process.exitValue();
    if (code != ExitCode.OK) {
      throw new AssertionError(Files.readString(dir.resolve("life-" + KILLS + ".log")));
    }
    return code;
  }

  private Process start(List<String> words, int life) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xss8m", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Leafpay.class.getName());
    command.addAll(words);
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(dir.resolve("life-" + life + ".log").toFile())
        .start();
  }

  private List<String> run(RigPool pool, String... more) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "run",
                "--shares",
                pool.files().shares().toString(),
                "--blocks",
                pool.files().blocks().toString(),
                "--settings",
                pool.files().minerSettings().toString(),
                "--min-payout",
                RigPool.MIN_PAYOUT_ERG,
                "--out",
                out().toString()));
    words.addAll(List.of(more));
    return words;
  }

  private Path out() {
    return dir.resolve("out");
  }
}
