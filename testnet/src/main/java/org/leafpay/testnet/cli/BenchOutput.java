package org.leafpay.testnet.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.leafpay.engine.cli.OutputPlaces;
import org.leafpay.testnet.bench.BenchReport;
import org.leafpay.testnet.verify.IndependentVerifiers;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a measurement is shown: as text, and as JSON for programs. */
final class BenchOutput {
  @Spec(Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures as JSON too")
  private Optional<Path> json = Optional.empty();

  /** Refuses a place that cannot be written to: before anything is measured. */
  void check() {
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
  }

  /** Measures with the independent verifiers at hand, and shows the report. */
  <R extends BenchReport> R judged(Function<IndependentVerifiers, R> bench) {
    check();
    R report;
    try (IndependentVerifiers verifiers = IndependentVerifiers.in(VerifierFolder.find())) {
      report = bench.apply(verifiers);
    }
    show(report);
    return report;
  }

  void show(BenchReport report) {
    command.commandLine().getOut().print(report.text());
    command.commandLine().getOut().flush();
    json.ifPresent(file -> OutputPlaces.write(file, report.json()));
  }
}
