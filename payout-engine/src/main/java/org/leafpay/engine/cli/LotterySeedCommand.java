package org.leafpay.engine.cli;

import java.time.InstantSource;
import org.leafpay.engine.lottery.LotteryGoal;
import picocli.CommandLine.Command;

/** {@code lottery seed}: draws what can be drawn. */
@Command(
    name = "seed",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draw every lottery whose block is there: anybody may.",
      "Fees come from the lotteries. Only one that nobody has drawn within 400 blocks wants a key"
          + " with some money, to be armed again; without a key it is left as it is. Lotteries whose"
          + " block is not there yet are not waited for."
    },
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong options, 4 not finished."})
final class LotterySeedCommand extends LotteryBringCommand {
  LotterySeedCommand(InstantSource clock) {
    super(LotteryGoal.DRAW, clock);
  }
}
