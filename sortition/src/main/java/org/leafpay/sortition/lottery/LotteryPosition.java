package org.leafpay.sortition.lottery;

import java.util.Optional;
import org.leafpay.contracts.layout.DustLotteryBox;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.sortition.dust.DustInterval;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;

/** Where a lottery stands: its box, and the intervals behind the digest. */
public final class LotteryPosition {
  private final Box box;
  private final DustLotteryBox state;
  private final DustLottery lottery;

  private LotteryPosition(Box box, DustLotteryBox state, DustLottery lottery) {
    this.box = box;
    this.state = state;
    this.lottery = lottery;
  }

  /**
   * Joins a box with its intervals; the digest is rebuilt from them and compared.
   *
   * @throws LotteryException when it is no lottery's box, or not of this lottery
   */
  public static LotteryPosition of(Box box, DustLottery lottery) {
    DustLotteryBox state;
    try {
      state = DustLotteryBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new LotteryException(String.valueOf(e.getMessage()));
    }
    if (!lottery.leafSet().digest().equals(state.intervals())) {
      throw new LotteryException(
          "posted digest %s, rebuilt from the intervals %s"
              .formatted(state.intervals(), lottery.leafSet().digest()));
    }
    if (!lottery.prize().equals(state.prize())) {
      throw new LotteryException(
          "prize of " + state.prize() + ", the intervals sum to " + lottery.prize());
    }
    return new LotteryPosition(box, state, lottery);
  }

  public Box box() {
    return box;
  }

  public DustLotteryBox state() {
    return state;
  }

  public DustLottery lottery() {
    return lottery;
  }

  /** Who has won; empty before the draw. */
  public Optional<DustInterval> winner() {
    return state.seed().map(lottery::draw);
  }

  /** What is in the box when a step has taken {@code taken}. */
  NanoErg valueAfterTaking(NanoErg taken) {
    if (taken.compareTo(state.budget()) > 0) {
      throw new LotteryException("a step may take " + state.budget() + ", not " + taken);
    }
    NanoErg least = taken.plus(state.prize());
    if (state.value().compareTo(least) < 0) {
      throw new LotteryException(
          "the box holds %s, the prize of %s and %s do not fit"
              .formatted(state.value(), state.prize(), taken));
    }
    return state.value().minus(taken);
  }

  /** The creation height of the next outputs: not below that of the box. */
  BlockHeight creationHeight(BlockHeight tip) {
    BlockHeight created = box.candidate().creationHeight();
    return created.isAfter(tip) ? created : tip;
  }

  void requireNotDrawn() {
    if (state.seed().isPresent()) {
      throw new LotteryException("the lottery is drawn already");
    }
  }
}
