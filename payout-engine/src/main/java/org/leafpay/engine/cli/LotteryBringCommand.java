package org.leafpay.engine.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leafpay.engine.lottery.FeePayer;
import org.leafpay.engine.lottery.LotteryGoal;
import org.leafpay.engine.lottery.LotteryKeeper;
import org.leafpay.engine.lottery.LotteryRun;
import org.leafpay.engine.lottery.LotteryStage;
import org.leafpay.engine.lottery.LotteryView;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.types.address.Network;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Brings lotteries as far as they can go now: what {@code seed} and {@code claim} have in common.
 */
abstract class LotteryBringCommand implements Callable<Integer> {
  private static final Duration POLL = Duration.ofSeconds(5);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private LotteryOptions options = new LotteryOptions();
  @Mixin private KeyOptions keys = new KeyOptions();
  @Mixin private WatchOptions watch = new WatchOptions();

  @Option(
      names = "--network",
      paramLabel = "NAME",
      description = "mainnet or testnet: the prefix of the key's address (${DEFAULT-VALUE})",
      converter = OptionValues.NetworkName.class,
      defaultValue = "mainnet")
  private Network network = Network.MAINNET;

  private final LotteryGoal goal;
  private final InstantSource clock;

  LotteryBringCommand(LotteryGoal goal, InstantSource clock) {
    this.goal = goal;
    this.clock = clock;
  }

  @Override
  public Integer call() {
    List<RoundLottery> lotteries = options.lotteries();
    List<LotteryView> views;
    try (NodeClient node = options.client()) {
      LotteryKeeper poor = new LotteryKeeper(node, this::say);
      LotteryKeeper keeper = payer(node).map(poor::with).orElse(poor);
      views = new LotteryRun(keeper, watch.settings(POLL, clock), this::say).bring(lotteries, goal);
    }
    new LotteryTable(spec.commandLine().getOut()).print(views);
    options.write(LotteryJson.write(views));
    boolean absent = views.stream().anyMatch(view -> view.stage() == LotteryStage.ABSENT);
    return absent ? ExitCode.PENDING : ExitCode.OK;
  }

  private Optional<FeePayer> payer(ErgoNode node) {
    return keys.open().map(key -> new FeePayer(key, new Wallet(node, network, key.publicKey())));
  }

  private void say(String line) {
    spec.commandLine().getErr().println(line);
    spec.commandLine().getErr().flush();
  }
}
