package org.leafpay.engine.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.witness.WitnessedRound;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Which rounds, and the node that shows their chain, as options. */
final class WitnessRounds {
  @Spec(Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "what a run wrote, or the folder of one round in it")
  private Path directory = Path.of("");

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "an Ergo node with extraIndex, on whose chain the rounds are",
      converter = OptionValues.NodeAddress.class)
  private URI node = URI.create("");

  /** What is said of a round, and what it means for the exit code. */
  record Told(String text, int exitCode) {}

  /**
   * Does something about each round that has witnesses, and says what came of it.
   *
   * @return the worst of the exit codes: failed, then pending, then done
   * @throws CommandException when no round has any
   */
  int each(Function<ErgoNode, Function<WitnessedRound, Told>> work) {
    return with(
        (client, rounds) -> {
          Function<WitnessedRound, Told> about = work.apply(client);
          int worst = ExitCode.OK;
          for (WitnessedRound round : rounds) {
            Told told = about.apply(round);
            spec.commandLine().getOut().println("Round " + round.number() + ": " + told.text());
            spec.commandLine().getOut().flush();
            worst = worse(worst, told.exitCode());
          }
          return worst;
        });
  }

  /** Lets {@code work} be done with the rounds that have witnesses. */
  <T> T with(BiFunction<ErgoNode, List<WitnessedRound>, T> work) {
    List<WitnessedRound> rounds =
        RoundFolder.allIn(directory).stream()
            .flatMap(folder -> WitnessedRound.of(folder).stream())
            .toList();
    if (rounds.isEmpty()) {
      throw new CommandException("no round in " + directory + " waits for witnesses");
    }
    try (NodeClient client = new NodeClient(NodeSettings.of(node))) {
      return work.apply(client, rounds);
    }
  }

  private static int worse(int one, int other) {
    if (one == ExitCode.FAILED || other == ExitCode.FAILED) {
      return ExitCode.FAILED;
    }
    return Math.max(one, other);
  }
}
