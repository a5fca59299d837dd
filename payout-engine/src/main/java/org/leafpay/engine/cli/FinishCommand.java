package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.payout.RoundBuilder;
import org.leafpay.engine.payout.RoundFinisher;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.payout.RoundTools;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code finish}: anybody pays what an operator who is gone has left unpaid. */
@Command(
    name = "finish",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Pay what an operator has left unpaid: anybody may, after a round's open height.",
      "It takes the published files, a node, and a key with some money for fees. The rewards come"
          + " from the round's own box and go to its miners only."
    },
    footer = {"", "Exit codes: 0 everybody is paid, 1 failed, 2 wrong options, 4 not finished."})
public final class FinishCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofSeconds(5);

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "an Ergo node with extraIndex, on whose chain the round is",
      converter = OptionValues.NodeAddress.class)
  private URI node = URI.create("");

  @Mixin private KeyOptions keys = new KeyOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "what a run wrote, or the folder of one round")
  private Path directory = Path.of("");

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the miners' addresses (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  private Network network = Network.MAINNET;

  private final InstantSource clock;

  public FinishCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    OperatorKey key =
        keys.open()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "finish needs --keystore: the key that pays the fees"));
    List<RoundFolder> folders = RoundFolder.allIn(directory);
    if (folders.isEmpty()) {
      throw new CommandException("no round in " + directory);
    }
    int payments = 0;
    try (NodeClient client = new NodeClient(NodeSettings.of(node))) {
      RoundFinisher finisher = finisher(client, key);
      for (RoundFolder folder : folders) {
        payments += finisher.finish(folder);
      }
    }
    spec.commandLine()
        .getOut()
        .printf(
            "Everybody is paid in %s; %s now%n",
            Counted.of(folders.size(), "round"), Counted.of(payments, "payment"));
    spec.commandLine().getOut().flush();
    return ExitCode.OK;
  }

  private RoundFinisher finisher(ErgoNode client, OperatorKey key) {
    RoundTools tools =
        new RoundTools(
            client,
            new RoundBuilder(key, RoundSettings.DEFAULT.fee()),
            new Wallet(client, network, key.publicKey()));
    return new RoundFinisher(tools, watch.settings(POLL, clock), this::say);
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
