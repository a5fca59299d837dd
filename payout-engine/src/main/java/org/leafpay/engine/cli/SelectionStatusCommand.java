package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.contracts.layout.PoolCounts;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import org.leafpay.engine.selection.PoolFolder;
import org.leafpay.engine.selection.PoolMember;
import org.leafpay.engine.selection.PoolStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code selection status}: how the pool stands, read from the chain. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show how the pool stands on the chain, and whom its draws name.")
final class SelectionStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "DIR", description = "what a run wrote")
  private Path directory = Path.of("");

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "an Ergo node with extraIndex",
      converter = OptionValues.NodeAddress.class)
  private URI node = URI.create("");

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "compare the weights with so many closed rounds (${DEFAULT-VALUE})",
      converter = OptionValues.BlockCount.class,
      defaultValue = "1")
  private int rounds = 1;

  @Option(
      names = "--draws",
      paramLabel = "N",
      description = "show whom the draws 0 to N-1 of a seeded pool name (${DEFAULT-VALUE})",
      converter = OptionValues.Draws.class,
      defaultValue = "5")
  private int draws = 5;

  @Option(names = "--members", description = "show every member")
  private boolean members;

  @Option(names = "--json", paramLabel = "FILE", description = "write all of it as JSON too")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() {
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
    PoolStatus status;
    try (NodeClient client = new NodeClient(NodeSettings.of(node))) {
      status =
          PoolStatus.of(client, PoolFolder.in(directory), rounds, draws)
              .orElseThrow(() -> new CommandException("the pool is not on the chain of " + node));
    }
    print(status, spec.commandLine().getOut());
    json.ifPresent(
        file -> OutputPlaces.write(file, SelectionStatusJson.of(status).toPrettyString() + "\n"));
    return ExitCode.OK;
  }

  private void print(PoolStatus status, PrintWriter out) {
    PoolCounts counts = status.position().state().weights().counts();
    out.println("pool       " + status.document().nft());
    out.println("phase      " + phase(status));
    out.printf(
        "operators  %,d with a weight of %,d together; a weight is a score / %,d%n",
        counts.operators(), counts.totalWeight(), counts.divisor());
    out.println("scores     " + scores(status));
    for (int draw = 0; draw < status.drawn().size(); draw++) {
      out.printf("draw %-5d %s%n", draw, row(status.drawn().get(draw), counts.totalWeight()));
    }
    List<PoolMember> shown = members ? status.members() : List.of();
    shown.forEach(member -> out.println("member     " + row(member, counts.totalWeight())));
    out.flush();
  }

  private static String phase(PoolStatus status) {
    String text =
        "%s, epoch %d, the chain is at %s"
            .formatted(
                PoolStatus.text(status.clock().phase()), status.clock().epoch(), status.tip());
    if (status.clock().phase() == PoolPhase.OPEN) {
      return text;
    }
    String form =
        status.clock().phase() == PoolPhase.SEEDED
            ? "; block %s gave the seed, its owner may open it after %s, anybody after %s"
            : "; block %s gives the seed, its owner may open it after %s once it is seeded, anybody after %s";
    return text
        + form.formatted(status.clock().seedHeight(), status.openToOwner(), status.openToAll());
  }

  private static String scores(PoolStatus status) {
    if (status.comparison().isEmpty()) {
      return "no closed round to compare with";
    }
    PoolStatus.Comparison with = status.comparison().get();
    String those = "those of " + String.join(", ", with.rounds());
    return with.changes() == 0
        ? "equal to " + those
        : "%s would change for %s".formatted(Counted.of(with.changes(), "weight"), those);
  }

  private static String row(PoolMember member, long total) {
    long weight = member.member().weight().value();
    long perMillion = weight * 1_000_000 / total;
    return "%s  weight %,d, %d.%04d %%"
        .formatted(member.name(), weight, perMillion / 10_000, perMillion % 10_000);
  }
}
