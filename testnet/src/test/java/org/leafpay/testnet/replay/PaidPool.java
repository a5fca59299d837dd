package org.leafpay.testnet.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.leafpay.engine.cli.EmbeddedChain;
import org.leafpay.engine.cli.RunCommand;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.scenario.PoolFiles;
import org.leafpay.testnet.scenario.PoolScenario;
import org.leafpay.testnet.scenario.ScenarioSpec;
import org.leafpay.types.Bytes;
import org.leafpay.types.address.Network;
import picocli.CommandLine;

/** A made-up pool that was paid out on a devnet in this process, which still answers. */
public final class PaidPool implements AutoCloseable {
  private static final long SEED = 20_260_301;

  private final Path out;
  private final List<String> arguments;
  private @Nullable Devnet devnet;

  private PaidPool(Path out, List<String> arguments) {
    this.out = out;
    this.arguments = List.copyOf(arguments);
  }

  /** Pays two blocks of a pool; some miners get too little to be paid. */
  public static PaidPool of(Path directory, int miners) {
    return of(directory, miners, List.of());
  }

  /** As the other, in batches of {@code size}. */
  static PaidPool inBatches(Path directory, int miners, int size) {
    return of(directory, miners, List.of("--layout", "batch", "--batch-size", "" + size));
  }

  private static PaidPool of(Path directory, int miners, List<String> layout) {
    PoolFiles files = files(directory, miners);
    List<String> rules = new ArrayList<>(layout);
    rules.addAll(List.of("--min-payout", "0.02"));
    rules.addAll(List.of("--settings", files.minerSettings().toString()));
    return of(directory, files, rules);
  }

  /** Pays every miner of two blocks. */
  static PaidPool ofAll(Path directory, int miners) {
    return of(directory, files(directory, miners), List.of("--min-payout", "0.0005"));
  }

  /** Pays two blocks by other rules. */
  static PaidPool under(Path directory, int miners, String... rules) {
    return of(directory, files(directory, miners), List.of(rules));
  }

  private static PoolFiles files(Path directory, int miners) {
    return PoolScenario.write(
        directory.resolve("pool"), ScenarioSpec.ofSeed(SEED).withSize(miners, 40 * miners));
  }

  private static PaidPool of(Path directory, PoolFiles files, List<String> rules) {
    Path out = directory.resolve("out");
    List<String> arguments = new ArrayList<>(rules);
    arguments.addAll(List.of("--shares", files.shares().toString()));
    arguments.addAll(List.of("--blocks", files.blocks().toString()));
    arguments.addAll(List.of("--confirmations", "1"));
    arguments.addAll(List.of("--out", out.toString()));
    PaidPool pool = new PaidPool(out, arguments);
    pool.run();
    return pool;
  }

  /** The operator runs it, once more when it ran before. */
  void run() {
    StringWriter err = new StringWriter();
    int code =
        new CommandLine(new RunCommand(chain(), InstantSource.system()))
            .setOut(new PrintWriter(new StringWriter()))
            .setErr(new PrintWriter(err))
            .execute(arguments.toArray(String[]::new));
    assertThat(code).as("seed %d: %s", SEED, err).isZero();
  }

  /** What the run wrote. */
  public Path out() {
    return out;
  }

  public URI node() {
    return running().uri();
  }

  @Override
  public void close() {
    running().close();
  }

  private EmbeddedChain chain() {
    return (directory, minerKey) -> {
      if (devnet == null) {
        devnet = start(minerKey);
      }
      URI uri = running().uri();
      return new EmbeddedChain.Running() {
        @Override
        public URI uri() {
          return uri;
        }

        @Override
        public void close() {}
      };
    };
  }

  private static Devnet start(Bytes minerKey) {
    return Devnet.start(
        DevnetConfig.forMiner(minerKey)
            .withNetwork(Network.MAINNET)
            .withBlockEvery(Duration.ofMillis(50)));
  }

  private Devnet running() {
    Devnet started = devnet;
    if (started == null) {
      throw new IllegalStateException("the run started no devnet");
    }
    return started;
  }
}
