package org.leafpay.engine.cli;

import java.time.InstantSource;
import org.leafpay.engine.lottery.LotteryGoal;
import picocli.CommandLine.Command;

/** {@code lottery claim}: draws what can be drawn, and pays the winners. */
@Command(
    name = "claim",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Pay the winner of every lottery whose block is there: anybody may.",
      "What is not drawn yet is drawn first. Nobody but the winner can be paid.",
      "Fees come from the lotteries. Only one that nobody has drawn within 400 blocks wants a key"
          + " with some money, to be armed again; without a key it is left as it is. Lotteries whose"
          + " block is not there yet are not waited for."
    },
    footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong options, 4 not finished."})
final class LotteryClaimCommand extends LotteryBringCommand {
  LotteryClaimCommand(InstantSource clock) {
    super(LotteryGoal.PAY, clock);
  }
}
