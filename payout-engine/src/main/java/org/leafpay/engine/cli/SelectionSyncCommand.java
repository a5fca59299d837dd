package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.engine.selection.OpeningTerms;
import org.leafpay.engine.selection.ShareScores;
import org.leafpay.engine.selection.SyncReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code selection sync}: weights equal to share scores. */
@Command(
    name = "sync",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Make the weights of the pool equal to the share scores of the last closed rounds.",
      "The first time, it opens the pool; its key is the owner then. A pool that was drawn from is"
          + " opened for changes when members have had their time."
    })
final class SelectionSyncCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private SelectionOptions options = new SelectionOptions();

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "how many closed rounds are added up (${DEFAULT-VALUE})",
      converter = OptionValues.BlockCount.class,
      defaultValue = "1")
  private int rounds = 1;

  @Option(
      names = "--divisor",
      paramLabel = "D",
      description =
          "score / D is the weight, for ever; else one that leaves room for 16 times as much",
      converter = OptionValues.Divisor.class)
  private Optional<Long> divisor = Optional.empty();

  @Mixin private RhythmOptions rhythm = new RhythmOptions();

  private final InstantSource clock;

  SelectionSyncCommand(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Integer call() {
    ShareScores scores = ShareScores.of(options.directory(), rounds);
    OpeningTerms terms = new OpeningTerms(divisor, rhythm.rhythm());
    SyncReport report = options.keep(clock, keeper -> keeper.sync(scores, terms));
    print(report, spec.commandLine().getOut());
    return ExitCode.OK;
  }

  private static void print(SyncReport report, PrintWriter out) {
    PoolBox pool = report.trail().position().state();
    out.printf(
        "Pool %s: %s, weights equal to the scores of %s; %s now%n",
        pool.nft(),
        Counted.of(pool.weights().counts().operators(), "operator"),
        Counted.of(report.scores().rounds().size(), "round"),
        Counted.of(report.transactions(), "transaction"));
    report
        .weights()
        .withoutKey()
        .forEach(address -> out.printf("Left out, since it is no key's address: %s%n", address));
    if (!report.weights().tooSmall().isEmpty()) {
      out.printf(
          "Left out, since their scores are below the divisor of %,d: %s%n",
          pool.weights().counts().divisor(),
          Counted.of(report.weights().tooSmall().size(), "miner"));
    }
    report
        .shut()
        .forEach(
            owner ->
                out.printf(
                    "Left out, since another operator has the same index entry: %s%n", owner));
    out.flush();
  }
}
