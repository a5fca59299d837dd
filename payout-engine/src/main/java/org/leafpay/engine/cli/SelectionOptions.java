package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Function;
import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.RoundSettings;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.engine.selection.PoolKeeper;
import org.leafpay.engine.selection.PoolTools;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which pool, on which node, and who makes its next step, as options. */
final class SelectionOptions {
  private static final Duration POLL = Duration.ofSeconds(2);

  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "what a run wrote")
  private Path directory = Path.of("");

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "an Ergo node with extraIndex",
      converter = OptionValues.NodeAddress.class)
  private URI node = URI.create("");

  @Mixin private KeyOptions keys = new KeyOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  Path directory() {
    return directory;
  }

  /** Lets {@code work} be done with a keeper of the pool, whose progress goes to standard error. */
  <T> T keep(InstantSource clock, Function<PoolKeeper, T> work) {
    OperatorKey key =
        keys.open()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        spec.name() + " needs --keystore: the key that pays the fees"));
    Progress progress =
        line -> {
          spec.commandLine().getErr().println(line);
          spec.commandLine().getErr().flush();
        };
    try (NodeClient client = new NodeClient(NodeSettings.of(node))) {
      PoolTools tools = new PoolTools(client, key, RoundSettings.DEFAULT.fee());
      PoolFolder folder = PoolFolder.in(directory);
      return work.apply(new PoolKeeper(tools, folder, watch.settings(POLL, clock), progress));
    }
  }
}
