package org.leafpay.engine.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.leafpay.shares.database.DurableLedger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code sealed}: what is published of a ledger. */
@Command(
    name = "sealed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Print what is published of a ledger's sealed buckets: a line of JSON each.")
public final class SealedCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LedgerOptions options = new LedgerOptions();

  @Option(names = "--late", description = "print the decisions on late shares instead")
  private boolean late;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    SealedBucketJson json = new SealedBucketJson();
    try (DurableLedger ledger = DurableLedger.open(options.place())) {
      if (late) {
        ledger.late().forEach(shares -> out.println(json.line(shares)));
      } else {
        ledger.sealedFrom(Long.MIN_VALUE).forEach(bucket -> out.println(json.line(bucket)));
      }
    }
    out.flush();
    return ExitCode.OK;
  }
}
