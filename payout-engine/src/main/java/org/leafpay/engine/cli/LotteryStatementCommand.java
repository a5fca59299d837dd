package org.leafpay.engine.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.leafpay.engine.lottery.LotteryPaper;
import org.leafpay.engine.lottery.LotteryPaperJson;
import org.leafpay.engine.lottery.LotteryTracker;
import org.leafpay.engine.lottery.LotteryView;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.lottery.StatementMaker;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.AddressException;
import org.leafpay.types.address.ErgoAddress;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lottery statement}: what the lotteries came to for one miner. */
@Command(
    name = "statement",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Show what the lotteries came to for one miner.",
      "That is his payment and interval, the number that was drawn, who has won, and who was paid.",
      "With --json it is a file that anybody can check without the pool: lottery check."
    },
    footer = {"", "Exit codes: 0 shown, 1 he is in no lottery, or failed, 2 wrong options."})
final class LotteryStatementCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LotteryOptions options = new LotteryOptions();

  @Parameters(index = "1", paramLabel = "ADDRESS", description = "the miner's address")
  private String miner = "";

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the miners' addresses (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  private Network network = Network.MAINNET;

  @Override
  public Integer call() {
    MinerKey key = MinerKey.of(address().script());
    List<RoundLottery> lotteries = options.lotteries();
    List<LotteryPaper> papers;
    try (NodeClient node = options.client()) {
      papers = papers(node, lotteries, key);
    }
    if (papers.isEmpty()) {
      throw new CommandException(miner + " is in no lottery below " + options.directory);
    }
    LotteryPage page = new LotteryPage(spec.commandLine().getOut());
    papers.forEach(page::print);
    options.write(LotteryPaperJson.write(papers));
    return ExitCode.OK;
  }

  private static List<LotteryPaper> papers(
      NodeClient node, List<RoundLottery> lotteries, MinerKey key) {
    StatementMaker maker = new StatementMaker(node);
    LotteryTracker tracker = new LotteryTracker(node);
    List<LotteryPaper> papers = new ArrayList<>();
    for (RoundLottery lottery : lotteries) {
      StatementMaker.interval(lottery.lottery(), key)
          .ifPresent(
              interval -> {
                LotteryView view = tracker.look(lottery);
                papers.add(maker.make(view, interval));
              });
    }
    return papers;
  }

  private ErgoAddress address() {
    try {
      return ErgoAddress.parse(miner, network);
    } catch (AddressException e) {
      throw new CommandException(miner + ": " + e.getMessage(), e);
    }
  }
}
