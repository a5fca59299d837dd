package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.witness.CommitteeStatus;
import org.leafpay.engine.witness.Standing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code witness status}: how it is with the operator's fees. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Show where the operator's fees wait, for whom, and how far the members have come.")
final class WitnessStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private WitnessRounds rounds = new WitnessRounds();

  @Option(names = "--json", paramLabel = "FILE", description = "write all of it as JSON too")
  private Optional<Path> json = Optional.empty();

  @Override
  public Integer call() {
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
    List<CommitteeStatus> all =
        rounds.with(
            (node, found) -> found.stream().map(round -> CommitteeStatus.of(node, round)).toList());
    PrintWriter out = spec.commandLine().getOut();
    all.forEach(status -> print(status, out));
    out.flush();
    json.ifPresent(file -> OutputPlaces.write(file, text(all)));
    return ExitCode.OK;
  }

  private static void print(CommitteeStatus status, PrintWriter out) {
    out.printf(
        "Round %d   %s ERG for %d of %s, epoch %d, until block %s%n",
        status.round(),
        status.fee().erg(),
        status.terms().threshold(),
        Counted.of(status.terms().draws(), "draw"),
        status.place().epoch(),
        status.place().deadline());
    out.println("  " + standing(status));
    for (CommitteeStatus.Member member : status.seats()) {
      out.printf("  draw %-4d %s  %s%n", member.draw(), member.who().name(), word(member.part()));
    }
  }

  private static String standing(CommitteeStatus status) {
    Standing standing = status.standing();
    if (standing instanceof Standing.Spent spent) {
      return "%s by %s, %s on top"
          .formatted(
              spent.released() ? "released" : "taken back",
              spent.by(),
              Counted.of(spent.confirmations(), "block"));
    }
    if (standing instanceof Standing.Passed passed) {
      return passed.open()
          ? "nobody released it in time: the fallback key may take it"
          : "the committee's epoch is over: the fallback key may take it after the deadline";
    }
    if (standing instanceof Standing.Sitting) {
      return "drawn: %s, each once".formatted(Counted.of(status.seats().size(), "member"));
    }
    return standing instanceof Standing.Undrawn undrawn
        ? "not drawn yet: the pool is in epoch " + undrawn.epoch()
        : "not on the chain";
  }

  private static String text(List<CommitteeStatus> all) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    all.forEach(status -> array.add(WitnessStatusJson.of(status)));
    return array.toPrettyString() + "\n";
  }

  static String word(CommitteeStatus.Part part) {
    return part.name().toLowerCase(Locale.ROOT);
  }
}
