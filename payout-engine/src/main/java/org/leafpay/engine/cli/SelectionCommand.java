package org.leafpay.engine.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code selection}: a pool of miners from whom members are drawn by score. */
@Command(
    name = "selection",
    mixinStandardHelpOptions = true,
    description = "Keep a pool on chain from which miners are drawn by score.",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 wrong options, 4 not yet: the same command will do later."
    })
public final class SelectionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private SelectionCommand() {}

  /** The command with its subcommands. */
  public static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new SelectionCommand())
        .addSubcommand(new SelectionSyncCommand(clock))
        .addSubcommand(new SelectionStep.Draw(clock))
        .addSubcommand(new SelectionStep.Seed(clock))
        .addSubcommand(new SelectionStep.Unlock(clock))
        .addSubcommand(new SelectionStatusCommand());
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }
}
