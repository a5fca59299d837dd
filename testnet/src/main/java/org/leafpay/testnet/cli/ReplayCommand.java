package org.leafpay.testnet.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.CommandException;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.OutputPlaces;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.testnet.replay.Replay;
import org.leafpay.testnet.replay.ReplayJson;
import org.leafpay.testnet.replay.ReplayReport;
import org.leafpay.testnet.replay.ReplayTools;
import org.leafpay.testnet.verify.IndependentVerifiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code replay}: computes published rounds again. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compute published rounds again and compare.",
      "From the shares to the last nanoERG; the first difference is reported, or that there is none."
    },
    footer = {"", "Exit codes: 0 no difference, 1 a difference, 2 wrong options."})
public final class ReplayCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "what a run wrote, or the folder of one round")
  private Path folder = Path.of("");

  @Option(
      names = "--node",
      paramLabel = "URL",
      description = "an Ergo node with extraIndex: every transaction must be on its chain")
  private Optional<URI> node = Optional.empty();

  @Option(
      names = "--verify",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "DIR",
      description =
          "show each transaction to two independent verifiers too, installed in DIR (where this"
              + " program has them)")
  private Optional<Path> verify = Optional.empty();

  @Option(names = "--json", paramLabel = "FILE", description = "write the report as JSON too")
  private Optional<Path> json = Optional.empty();

  private final InstantSource clock;

  /** The command; {@code clock} measures how long it takes. */
  public ReplayCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    Instant start = clock.instant();
    if (RoundFolder.allIn(folder).isEmpty()) {
      throw new CommandException("no round in " + folder + ": want what a run wrote to --out");
    }
    ReplayReport report = replay();
    Duration elapsed = Duration.between(start, clock.instant());
    new ReplayTable(spec.commandLine().getOut()).print(report, node, elapsed);
    json.ifPresent(
        file -> OutputPlaces.write(file, summary(report, elapsed).toPrettyString() + "\n"));
    return report.difference().isEmpty() ? ExitCode.OK : ExitCode.FAILED;
  }

  private ReplayReport replay() {
    Optional<NodeClient> client = node.map(uri -> new NodeClient(NodeSettings.of(uri)));
    Optional<IndependentVerifiers> verifiers =
        verify
            .map(place -> place.equals(Path.of("")) ? VerifierFolder.find() : place)
            .map(IndependentVerifiers::in);
    try {
      ReplayTools tools = new ReplayTools(client.map(ErgoNode.class::cast), verifiers, this::say);
      return new Replay(tools).of(folder);
    } finally {
      client.ifPresent(NodeClient::close);
      verifiers.ifPresent(IndependentVerifiers::close);
    }
  }

  private ObjectNode summary(ReplayReport report, Duration elapsed) {
    ObjectNode summary = ReplayJson.write(report);
    summary.put("folder", folder.toString());
    summary.put("node", node.map(URI::toString).orElse(null));
    summary.put("elapsedMs", elapsed.toMillis());
    return summary;
  }

  private void say(String line) {
    PrintWriter err = spec.commandLine().getErr();
    err.println(line);
    err.flush();
  }
}
