package org.leafpay.engine.lottery;

import org.leafpay.engine.publish.LotteryPlace;
import org.leafpay.sortition.dust.DustLottery;
import org.leafpay.types.BoxId;
import org.leafpay.types.MinerKey;
import org.leafpay.types.address.ErgoAddress;

/** One lottery beside a round, as the round's files tell of it. */
public final class RoundLottery {
  private final RoundLotteries round;
  private final int index;
  private final LotteryPlace place;

  RoundLottery(RoundLotteries round, int index, LotteryPlace place) {
    this.round = round;
    this.index = index;
    this.place = place;
  }

  /** The round's number. */
  public long round() {
    return round.document().round();
  }

  /** Its place among the lotteries of its round, from 1. */
  public int number() {
    return index + 1;
  }

  /** Where it begins. */
  public LotteryPlace place() {
    return place;
  }

  /** Its first box. */
  public BoxId box() {
    return place.box();
  }

  /** Whose numbers are whose. */
  public DustLottery lottery() {
    return round.opened(index).lottery();
  }

  /** A miner of the lottery. */
  public ErgoAddress address(MinerKey miner) {
    return round.address(miner);
  }

  RoundLotteries ofRound() {
    return round;
  }

  int index() {
    return index;
  }

  @Override
  public String toString() {
    return "lottery " + number() + " of round " + round();
  }
}
