package org.leafpay.sortition.statement;

import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.draw.ShownHeader;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.tx.Box;

/**
 * Checks a statement by itself: that the intervals are the lottery's, that each transaction follows
 * from the one before, that the header gives the seed, the seed the number and the number the
 * winner, and that he was paid.
 */
public final class StatementCheck {
  private final LotteryStatement statement;

  private StatementCheck(LotteryStatement statement) {
    this.statement = statement;
  }

  /** The first fault, or what remains to be compared with the chain. */
  public static StatementVerdict check(LotteryStatement statement) {
    try {
      return new StatementCheck(statement).check();
    } catch (StatementFaultException e) {
      return new StatementVerdict.Unsound(e.fault());
    }
  }

  private StatementVerdict check() {
    LotteryHistory history = statement.history();
    FollowedLottery followed = new FollowedLottery(history.opened());
    followed.follow(history.steps());
    DustLotteryBox lottery = followed.state();
    requireInterval(statement.miner(), lottery);
    Optional<Hash32> seed = lottery.seed();
    requirePart(seed.isPresent() == history.header().isPresent(), "a seed goes with its header");
    requirePart(seed.isPresent() == statement.draw().isPresent(), "a seed goes with its draw");
    Optional<ShownHeader> header =
        history.header().map(bytes -> header(bytes, lottery.drawHeight()));
    header.ifPresent(shown -> requireSeed(shown, followed));
    statement.draw().ifPresent(draw -> requireDraw(draw, followed));
    return new StatementVerdict.Sound(lottery, header, followed.payment().map(Box::txId));
  }

  private static void requireInterval(ProvenInterval proven, DustLotteryBox lottery) {
    proven.faultUnder(lottery.intervals()).ifPresent(StatementCheck::fail);
    DustInterval interval = proven.interval();
    if (interval.end() > lottery.prize().value()) {
      fail(new StatementFault.BeyondPrize(interval.miner(), interval.end(), lottery.prize()));
    }
  }

  private static ShownHeader header(Bytes bytes, BlockHeight want) {
    ShownHeader header =
        ShownHeader.read(bytes)
            .orElseThrow(
                () -> new StatementFaultException(new StatementFault.HalfADraw("no header")));
    if (!header.height().equals(want)) {
      fail(new StatementFault.OtherHeight(want, header.height()));
    }
    return header;
  }

  private static void requireSeed(ShownHeader header, FollowedLottery followed) {
    Hash32 want = ScriptDraw.seed(header.id().hash(), followed.seededBox());
    Hash32 got = followed.state().seed().orElseThrow();
    if (!want.equals(got)) {
      fail(new StatementFault.OtherSeed(want, got));
    }
  }

  private static void requireDraw(LotteryStatement.StatedDraw draw, FollowedLottery followed) {
    DustLotteryBox lottery = followed.state();
    long number = ScriptDraw.number(lottery.seed().orElseThrow(), lottery.prize().value());
    if (number != draw.number()) {
      fail(new StatementFault.OtherNumber(number, draw.number()));
    }
    requireInterval(draw.winner(), lottery);
    DustInterval winner = draw.winner().interval();
    if (!winner.holds(number)) {
      fail(new StatementFault.NotTheWinner(winner.miner(), number));
    }
    followed.payment().ifPresent(payment -> requirePaid(payment, winner, lottery));
  }

  private static void requirePaid(Box payment, DustInterval winner, DustLotteryBox lottery) {
    MinerKey got = MinerKey.of(payment.script());
    if (!got.equals(winner.miner())) {
      fail(new StatementFault.PaidToAnother(winner.miner(), got));
    }
    if (payment.value().compareTo(lottery.prize()) < 0) {
      fail(new StatementFault.PaidTooLittle(lottery.prize(), payment.value()));
    }
  }

  private static void requirePart(boolean holds, String otherwise) {
    if (!holds) {
      fail(new StatementFault.HalfADraw(otherwise));
    }
  }

  private static void fail(StatementFault fault) {
    throw new StatementFaultException(fault);
  }
}
