package org.leafpay.testnet.cli;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.leafpay.engine.cli.CommandException;
import org.leafpay.engine.cli.DevnetKey;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.OptionValues;
import org.leafpay.testnet.devnet.Devnet;
import org.leafpay.testnet.devnet.DevnetConfig;
import org.leafpay.testnet.devnet.Listen;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code devnet}: a devnet of its own, for {@code --node}. */
@Command(
    name = "devnet",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Start a devnet: a small chain for demos and tests; it is no node.",
      "It answers like an Ergo node, keeps a node's rules, and runs until it is stopped."
    })
final class DevnetCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "where it answers (${DEFAULT-VALUE})",
      converter = OptionValues.Port.class,
      defaultValue = "9053")
  private int port = 9053;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "the interface it answers on (${DEFAULT-VALUE}: this machine only)",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "keeps chain and operator's key there (${DEFAULT-VALUE})",
      defaultValue = "out/devnet")
  private Path data = Path.of("");

  @Option(
      names = "--block-every",
      paramLabel = "SECONDS",
      description = "makes blocks by itself; 0 for blocks on demand only (${DEFAULT-VALUE})",
      converter = OptionValues.Seconds.class,
      defaultValue = "2")
  private int blockEverySeconds = 2;

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of its addresses (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  private Network network = Network.MAINNET;

  @Override
  public Integer call() throws InterruptedException {
    DevnetKey.Made key = DevnetKey.openOrMake(data);
    try (Devnet devnet = start(key)) {
      print("devnet at " + devnet.uri() + ", height " + devnet.height());
      print("mining rewards go to the key in " + key.file());
      print("its password, which is no secret: " + DevnetKey.PASSWORD);
      print("a block on demand: curl -X POST " + devnet.uri() + "/devnet/mine?blocks=1");
      waitUntilStopped();
    }
    return ExitCode.OK;
  }

  private Devnet start(DevnetKey.Made key) {
    try {
      return Devnet.start(config(key));
    } catch (UncheckedIOException e) {
      throw new CommandException(e.getMessage() + ": " + reason(e), e);
    }
  }

  private static String reason(UncheckedIOException e) {
    return String.valueOf(Objects.requireNonNull(e.getCause()).getMessage());
  }

  private DevnetConfig config(DevnetKey.Made key) {
    DevnetConfig config =
        DevnetConfig.forMiner(key.key().publicKey())
            .withNetwork(network)
            .withListen(new Listen(host, port))
            .withDirectory(data.resolve("chain"));
    return Optional.of(blockEverySeconds)
        .filter(seconds -> seconds > 0)
        .map(seconds -> config.withBlockEvery(Duration.ofSeconds(seconds)))
        .orElse(config);
  }

  /** The main thread sleeps; a signal ends the process, and the devnet has nothing to lose. */
  private static void waitUntilStopped() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  private void print(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }
}
