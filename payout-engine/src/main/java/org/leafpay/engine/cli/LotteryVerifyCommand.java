package org.leafpay.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.leafpay.engine.lottery.LotteryAudit;
import org.leafpay.engine.lottery.LotteryAudit.Audited;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.publish.RoundFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lottery verify}: computes everything about lotteries again. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Compute intervals, seed, draw and payment again, from published files and the chain.",
      "It shows too that each lottery was opened ten blocks or more before the one that decides,"
          + " and that no prize is above half of a block's reward."
    },
    footer = {"", "Exit codes: 0 all is sound, 1 something is not, 2 wrong options."})
final class LotteryVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LotteryOptions options = new LotteryOptions();

  @Override
  public Integer call() {
    options.requireRounds();
    List<RoundFolder> folders = RoundLotteries.folders(options.directory);
    List<Audited> audited;
    try (NodeClient node = options.client()) {
      audited = new LotteryAudit(node).check(folders);
    }
    new LotteryTable(spec.commandLine().getOut()).printAudit(audited);
    options.write(LotteryJson.writeAudit(audited));
    boolean sound = audited.stream().allMatch(lottery -> lottery.faults().isEmpty());
    return sound ? ExitCode.OK : ExitCode.FAILED;
  }
}
