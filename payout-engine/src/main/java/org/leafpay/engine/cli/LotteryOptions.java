package org.leafpay.engine.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.NodeClient;
import org.leafpay.engine.node.NodeSettings;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Where a pool's lotteries are, as options. */
final class LotteryOptions {
  @Parameters(
      index = "0",
      paramLabel = "DIR",
      description = "what a run wrote, or the folder of one round")
  Path directory = Path.of("");

  @Option(
      names = "--node",
      required = true,
      paramLabel = "URL",
      description = "an Ergo node with extraIndex, on whose chain the rounds are",
      converter = OptionValues.NodeAddress.class)
  URI node = URI.create("");

  @Option(names = "--json", paramLabel = "FILE", description = "write the result as JSON too")
  Optional<Path> json = Optional.empty();

  NodeClient client() {
    return new NodeClient(NodeSettings.of(node));
  }

  /**
   * All lotteries below the named folder.
   *
   * @throws CommandException when there is no round
   */
  List<RoundLottery> lotteries() {
    requireRounds();
    return RoundLotteries.below(directory);
  }

  void requireRounds() {
    if (RoundLotteries.folders(directory).isEmpty()) {
      throw new CommandException("no round in " + directory);
    }
    json.ifPresent(file -> OutputPlaces.requireFile("--json", file));
  }

  void write(ObjectNode result) {
    json.ifPresent(file -> OutputPlaces.write(file, result.toPrettyString() + "\n"));
  }
}
