package org.leafpay.testnet.cli;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.ExitCode;
import org.leafpay.testnet.bench.selection.SelectionBench;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private BenchOutput output = new BenchOutput();

  @Option(
      names = "--large",
      description = "2,000,000 operators too: some minutes, 1.2 GB of memory")
  private boolean large;

  SortitionBenchCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<Integer> operators = new ArrayList<>(OPERATORS);
    if (large) {
      operators.add(LARGE);
    }
    output.judged(verifiers -> SelectionBench.run(verifiers, clock, operators));
    return ExitCode.OK;
  }
}
