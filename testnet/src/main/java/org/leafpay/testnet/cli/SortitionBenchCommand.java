package org.leafpay.testnet.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.OutputPlaces;
import org.leafpay.testnet.bench.selection.SelectionBench;
import org.leafpay.testnet.bench.selection.SelectionReport;
import org.leafpay.testnet.verify.IndependentVerifiers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench sortition}: weighted selection from pools of several sizes. */
@Command(
    name = "sortition",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measure weighted selection: changes of a pool, payees and committees drawn from it.",
      "Beside the gas that Keep has published for its pools, as shares of a block."
    })
final class SortitionBenchCommand implements Callable<Integer> {
  private static final List<Integer> OPERATORS = List.of(49, 4_096);
  private static final int LARGE = 2_000_000;

  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--large",
      description = "2,000,000 operators too: some minutes, 1.2 GB of memory")
  private boolean large;

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures as JSON too")
  private Optional<Path> json = Optional.empty();

  SortitionBenchCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
    List<Integer> operators = new ArrayList<>(OPERATORS);
    if (large) {
      operators.add(LARGE);
    }
    SelectionReport report;
    try (IndependentVerifiers verifiers = IndependentVerifiers.in(VerifierFolder.find())) {
      report = SelectionBench.run(verifiers, clock, operators);
    }
    spec.commandLine().getOut().print(report.text());
    spec.commandLine().getOut().flush();
    json.ifPresent(file -> OutputPlaces.write(file, report.json()));
    return ExitCode.OK;
  }
}
