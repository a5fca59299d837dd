package org.leafpay.engine.lottery;

import java.util.List;
import java.util.Optional;
import org.leafpay.engine.payout.Progress;
import org.leafpay.engine.payout.Watch;
import org.leafpay.engine.payout.WatchSettings;

/** Brings lotteries as far as they can go now, and waits until that is final. */
public final class LotteryRun {
  private final LotteryKeeper keeper;
  private final WatchSettings settings;
  private final Progress progress;

  public LotteryRun(LotteryKeeper keeper, WatchSettings settings, Progress progress) {
    this.keeper = keeper;
    this.settings = settings;
    this.progress = progress;
  }

  /**
   * Looks and sends until nothing is left to be done. A lottery whose block is not there yet is not
   * waited for.
   *
   * @return how each was found at last
   * @throws org.leafpay.engine.payout.RoundPendingException when it takes too long
   */
  public List<LotteryView> bring(List<RoundLottery> lotteries, LotteryGoal goal) {
    return new Watch(settings)
        .until(
            "the lotteries",
            progress,
            () ->
                Optional.of(keeper.tend(lotteries, goal))
                    .filter(views -> views.stream().allMatch(view -> isSettled(view, goal))));
  }

  private boolean isSettled(LotteryView view, LotteryGoal goal) {
    boolean isFinal = view.confirmations() >= settings.confirmations();
    return switch (view.stage()) {
      case UNKNOWN, DUE -> false;
      case ABSENT, WAITING -> true;
      case LATE -> !keeper.canRearm();
      case DRAWN -> goal == LotteryGoal.DRAW && isFinal;
      case PAID -> goal == LotteryGoal.DRAW || isFinal;
    };
  }
}
