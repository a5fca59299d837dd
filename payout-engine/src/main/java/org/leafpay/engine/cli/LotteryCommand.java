package org.leafpay.engine.cli;

import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lottery}: what anybody may do for the lotteries beside rounds, and ask about them. */
@Command(
    name = "lottery",
    mixinStandardHelpOptions = true,
    description = "Draw lotteries of small payments, pay their winners, and check all of it.")
public final class LotteryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private LotteryCommand() {}

  /** The command with its subcommands. */
  public static CommandLine commandLine(InstantSource clock) {
    return new CommandLine(new LotteryCommand())
        .addSubcommand(new LotteryStatusCommand())
        .addSubcommand(new LotterySeedCommand(clock))
        .addSubcommand(new LotteryClaimCommand(clock))
        .addSubcommand(new LotteryVerifyCommand())
        .addSubcommand(new LotteryStatementCommand())
        .addSubcommand(new LotteryCheckCommand());
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }
}
