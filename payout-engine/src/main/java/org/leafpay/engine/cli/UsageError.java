package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** A wrong command line: what is wrong, and where to read what would be right. */
public final class UsageError implements IParameterExceptionHandler {
  private static final String HELP = "help";

  /** A command was named, but none of those below it. */
  public static ParameterException noSubcommand(CommandSpec command) {
    String names =
        command.subcommands().keySet().stream()
            .filter(name -> !HELP.equals(name))
            .collect(Collectors.joining(", "));
    return new ParameterException(command.commandLine(), "want a subcommand: " + names);
  }

  @Override
  public int handleParseException(ParameterException failure, String[] words) {
    CommandLine command = failure.getCommandLine();
    PrintWriter err = command.getErr();
    err.println("leafpay: " + failure.getMessage());
    if (failure instanceof UnmatchedArgumentException unmatched) {
      List<String> near = unmatched.getSuggestions();
      if (!near.isEmpty()) {
        err.println("Did you mean: " + String.join(", ", near) + "?");
      }
    }
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.USAGE;
  }
}
