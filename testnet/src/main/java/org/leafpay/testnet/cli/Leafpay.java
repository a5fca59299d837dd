package org.leafpay.testnet.cli;

import java.io.PrintWriter;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.leafpay.engine.cli.ErrorLine;
import org.leafpay.engine.cli.FinishCommand;
import org.leafpay.engine.cli.IngestCommand;
import org.leafpay.engine.cli.KeyCommand;
import org.leafpay.engine.cli.LotteryCommand;
import org.leafpay.engine.cli.ReceiptCommand;
import org.leafpay.engine.cli.RunCommand;
import org.leafpay.engine.cli.SealedCommand;
import org.leafpay.engine.cli.SecretInput;
import org.leafpay.engine.cli.SelectionCommand;
import org.leafpay.engine.cli.SumCommand;
import org.leafpay.engine.cli.TokenCommand;
import org.leafpay.engine.cli.UsageError;
import org.leafpay.engine.cli.WitnessCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** {@code leafpay}: verifiable mining-pool payouts on Ergo. */
@Command(
    name = "leafpay",
    mixinStandardHelpOptions = true,
    version = "leafpay 0.1.0",
    description = "Verifiable mining-pool payouts on Ergo.")
public final class Leafpay implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  private Leafpay() {}

  /** Numbers and dates look the same everywhere: files and pages are compared by machines. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine(InstantSource.system(), SecretInput.ofProcess()).execute(args));
  }

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }

  /** All commands. */
  static CommandLine commandLine(InstantSource clock, SecretInput secrets) {
    CommandLine line =
        new CommandLine(new Leafpay())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new IngestCommand(clock))
            .addSubcommand(new TokenCommand(new SecureRandom()))
            .addSubcommand(new SealedCommand())
            .addSubcommand(new SumCommand())
            .addSubcommand(new RunCommand(new EmbeddedDevnet(), clock))
            .addSubcommand(new FinishCommand(clock))
            .addSubcommand(SelectionCommand.commandLine(clock))
            .addSubcommand(WitnessCommand.commandLine(new SecureRandom()))
            .addSubcommand(new ReceiptCommand())
            .addSubcommand(LotteryCommand.commandLine(clock))
            .addSubcommand(new ReplayCommand(clock))
            .addSubcommand(KeyCommand.commandLine(secrets))
            .addSubcommand(new DevnetCommand())
            .addSubcommand(BenchCommand.commandLine(clock))
            .addSubcommand(new CommandLine.HelpCommand());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().version(line.getCommandSpec().version()));
    line.setParameterExceptionHandler(new UsageError());
    line.setExecutionExceptionHandler((exception, command, parsed) -> told(exception, command));
    line.setExecutionStrategy(Leafpay::run);
    return line;
  }

  /** picocli hands no error of the machine on, such as a full heap: that too ends as one line. */
  private static int run(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error e) {
      return told(e, parsed.commandSpec().commandLine());
    }
  }

  private static int told(Throwable failure, CommandLine command) {
    PrintWriter err = command.getErr();
    err.println(ErrorLine.of(failure));
    err.flush();
    return ErrorLine.exitCode(failure);
  }
}
