package org.leafpay.engine.cli;

import java.security.SecureRandom;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code witness}: members of a pool look at rounds, and release the operator's fee. */
@Command(
    name = "witness",
    mixinStandardHelpOptions = true,
    description = "Look at rounds as a drawn member, and release the operator's fee together.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed or refused, 2 wrong options, 4 not yet: run it again later."
    })
public final class WitnessCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private WitnessCommand() {}

  /**
   * The command with its subcommands.
   *
   * @param random where one-time secrets come from
   */
  public static CommandLine commandLine(SecureRandom random) {
    return new CommandLine(new WitnessCommand())
        .addSubcommand(new WitnessSignCommand(random))
        .addSubcommand(new WitnessReleaseCommand())
        .addSubcommand(new WitnessRefundCommand())
        .addSubcommand(new WitnessStatusCommand());
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }
}
