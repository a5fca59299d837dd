package org.leafpay.engine.cli;

import java.util.Optional;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.payout.LotteryBoxes;
import org.leafpay.sortition.dust.DustTerms;
import org.leafpay.sortition.lottery.LotteryTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import picocli.CommandLine.Option;

/** What becomes of payments that are too small, as options. */
final class DustOptions {
  /** The ways that there are. */
  enum Name {
    CARRY,
    LOTTERY
  }

  @Option(
      names = "--dust",
      paramLabel = "WAY",
      description =
          "of new rounds; carry: what is too small for a payment waits for the next round;"
              + " lottery: it is drawn for beside the round, each miner by the chance of his part"
              + " (${DEFAULT-VALUE})",
      converter = OptionValues.Dust.class,
      defaultValue = "carry")
  private Name name = Name.CARRY;

  /**
   * How large the prizes are.
   *
   * @param node whose chain says what a block is worth, at the last height at which a lottery that
   *     is opened now can be drawn: the reward only ever falls
   * @throws CommandException when a block is worth so little that no prize would be
   */
  Optional<DustTerms> terms(ErgoNode node) {
    if (name == Name.CARRY) {
      return Optional.empty();
    }
    BlockHeight drawn = node.info().height().plus(LotteryTerms.DRAW_DELAY_MAX);
    NanoErg half = NanoErg.of(node.blockReward(drawn).value() / 2);
    if (half.compareTo(LotteryBoxes.PRIZE_MIN) < 0) {
      throw new CommandException(
          "--dust lottery: half of what a block earns, %s ERG, is less than the smallest prize"
              .formatted(half.erg()));
    }
    return Optional.of(new DustTerms(LotteryBoxes.PRIZE_MIN, half));
  }
}
