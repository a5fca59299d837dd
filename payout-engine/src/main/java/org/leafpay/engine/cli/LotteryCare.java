package org.leafpay.engine.cli;

import java.nio.file.Path;
import java.util.List;
import org.leafpay.engine.lottery.FeePayer;
import org.leafpay.engine.lottery.LotteryGoal;
import org.leafpay.engine.lottery.LotteryKeeper;
import org.leafpay.engine.lottery.RoundLotteries;
import org.leafpay.engine.lottery.RoundLottery;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.NodeException;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.RoundHeldException;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.engine.publish.RoundFolder;
import org.leafpay.engine.wallet.Wallet;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.address.Network;

/**
 * What a run does for the lotteries of the pool's rounds: it looks at them before it pays and
 * afterwards, and waits for none. Trouble with them keeps nobody from being paid.
 */
final class LotteryCare {
  /** A week. One that was drawn before and is not paid is left to {@code lottery claim}. */
  private static final int RECENT_BLOCKS = 5_040;

  private final ErgoNode node;
  private final LotteryKeeper keeper;
  private final FeePayer payer;
  private final Path out;
  private final Progress progress;

  LotteryCare(ChainSession session, Network network, Path out, Progress progress) {
    this.node = session.node();
    this.keeper = new LotteryKeeper(session.node(), progress);
    this.payer =
        new FeePayer(session.key(), new Wallet(session.node(), network, session.key().publicKey()));
    this.out = out;
    this.progress = progress;
  }

  /** Draws, and pays winners. */
  void look() {
    tend(keeper);
  }

  /** The same, and arms again, for which it takes money that no round needs now. */
  void lookAndRearm() {
    tend(keeper.with(payer));
  }

  private void tend(LotteryKeeper by) {
    try {
      BlockHeight tip = node.info().height();
      List<RoundLottery> lotteries =
          RoundLotteries.inAll(RoundFolder.publishedIn(out)).stream()
              .filter(lottery -> mayNeedCare(lottery, tip))
              .toList();
      by.tend(lotteries, LotteryGoal.PAY);
    } catch (NodeException | RoundHeldException | PublishException e) {
      progress.say("lotteries: " + e.getMessage());
    }
  }

  /**
   * After years there are thousands; of an old one it is asked only whether nobody has drawn it.
   */
  private boolean mayNeedCare(RoundLottery lottery, BlockHeight tip) {
    boolean recent = lottery.place().terms().drawHeight().plus(RECENT_BLOCKS).isAfter(tip);
    return recent || node.box(lottery.box()).isPresent();
  }
}
