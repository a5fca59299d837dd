package org.leafpay.engine.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code receipt}: what a miner asks about his receipts. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    subcommands = ReceiptVerifyCommand.class,
    description = "Check a miner's receipt.")
public final class ReceiptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    throw UsageError.noSubcommand(spec);
  }
}
