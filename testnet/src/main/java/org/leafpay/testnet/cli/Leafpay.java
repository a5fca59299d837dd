package org.leafpay.testnet.cli;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;
import org.leafpay.engine.cli.ErrorLine;
import org.leafpay.engine.cli.FinishCommand;
import org.leafpay.engine.cli.KeyCommand;
import org.leafpay.engine.cli.ReceiptCommand;
import org.leafpay.engine.cli.RunCommand;
import org.leafpay.engine.cli.SecretInput;
import org.leafpay.engine.cli.UsageError;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code leafpay}: verifiable mining-pool payouts on Ergo. */
@Command(
    name = "leafpay",
    mixinStandardHelpOptions = true,
    version = "leafpay 0.1.0",
    description = "Verifiable mining-pool payouts on Ergo.")
public final class Leafpay {
  private Leafpay() {}

  /** Numbers and dates look the same everywhere: files and pages are compared by machines. */
  public static void main(String[] args) {
    Locale.setDefault(Locale.ROOT);
    System.exit(commandLine(InstantSource.system(), SecretInput.ofProcess()).execute(args));
  }

  /** All commands. */
  static CommandLine commandLine(InstantSource clock, SecretInput secrets) {
    CommandLine line =
        new CommandLine(new Leafpay())
            .addSubcommand(new DemoCommand())
            .addSubcommand(new RunCommand(new EmbeddedDevnet(), clock))
            .addSubcommand(new FinishCommand(clock))
            .addSubcommand(new ReceiptCommand())
            .addSubcommand(new ReplayCommand(clock))
            .addSubcommand(KeyCommand.commandLine(secrets))
            .addSubcommand(new DevnetCommand())
            .addSubcommand(new BenchCommand())
            .addSubcommand(new CommandLine.HelpCommand());
    line.getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().version(line.getCommandSpec().version()));
    line.setParameterExceptionHandler(new UsageError());
    line.setExecutionExceptionHandler(
        (exception, command, parsed) -> {
          PrintWriter err = command.getErr();
          err.println(ErrorLine.of(exception));
          err.flush();
          return ErrorLine.exitCode(exception);
        });
    line.setExecutionStrategy(new CommandLine.RunLast());
    return line;
  }
}
