package org.leafpay.engine.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.leafpay.engine.lottery.LotteryTracker;
import org.leafpay.engine.lottery.LotteryView;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.NodeClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code lottery status}: where each lottery stands. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Show where each lottery stands: what decides, who has won, who was paid.",
    footer = {"", "Exit codes: 0 shown, 1 failed, 2 wrong options."})
final class LotteryStatusCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LotteryOptions options = new LotteryOptions();

  @Override
  public Integer call() {
    List<RoundLottery> lotteries = options.lotteries();
    List<LotteryView> views;
    try (NodeClient node = options.client()) {
      views = lotteries.stream().map(new LotteryTracker(node)::look).toList();
    }
    new LotteryTable(spec.commandLine().getOut()).print(views);
    options.write(LotteryJson.write(views));
    return ExitCode.OK;
  }
}
