package org.leafpay.testnet.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.engine.cli.UsageError;
import org.leafpay.testnet.attack.AttackBench;
import org.leafpay.testnet.attack.AttackReport;
import org.leafpay.testnet.bench.CapacityBench;
import org.leafpay.testnet.bench.ClassicBench;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measurements beside a baseline of the same run. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure, each figure beside a baseline from the same run.",
    subcommands = {
      BenchCommand.Classic.class,
      BenchCommand.Capacity.class,
      BenchCommand.Attacks.class
    })
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** The command with all of its subcommands, of which two look at the time. */
  static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new ShareBenchCommand(clock))
        .addSubcommand(new SortitionBenchCommand(clock));
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }

  /** {@code bench classic}: the classic test of this design. */
  @Command(
      name = "classic",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Measure the payouts of 2,239 miners beside a contract of the classic shape.",
        "90 scattered payments, then 300 consecutive ones. The classic shape takes updates and"
            + " proof as two context variables."
      })
  static final class Classic implements Callable<Integer> {
    @Mixin private BenchOutput output = new BenchOutput();

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "gives keys and scores (${DEFAULT-VALUE})",
        defaultValue = "1")
    private long seed = 1;

    @Override
    public Integer call() {
      output.judged(verifiers -> ClassicBench.run(verifiers, seed));
      return ExitCode.OK;
    }
  }

  /** {@code bench capacity}: how many miners fit into a transaction. */
  @Command(
      name = "capacity",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Measure how many miners one transaction can pay, in each layout.",
        "Beside 300 payments under a contract of the classic shape; the pool has 2,239 miners."
      })
  static final class Capacity implements Callable<Integer> {
    @Mixin private BenchOutput output = new BenchOutput();

    @Option(
        names = "--seed",
        paramLabel = "N",
        description = "gives keys and scores (${DEFAULT-VALUE})",
        defaultValue = "1")
    private long seed = 1;

    @Override
    public Integer call() {
      output.judged(verifiers -> CapacityBench.run(verifiers, seed));
      return ExitCode.OK;
    }
  }

  /** {@code bench attacks}: the catalogue of attacks under three interpreters. */
  @Command(
      name = "attacks",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Try every attack of the catalogue beside its honest twin.",
        "Judges are sigma-state 4.0.5 and both independent verifiers. Exit status 0 only if all"
            + " verdicts are as they must be."
      })
  static final class Attacks implements Callable<Integer> {
    @Mixin private BenchOutput output = new BenchOutput();

    @Override
    public Integer call() {
      AttackReport report = output.judged(AttackBench::run);
      return report.held() ? ExitCode.OK : ExitCode.FAILED;
    }
  }
}
