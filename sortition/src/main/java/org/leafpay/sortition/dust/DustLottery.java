package org.leafpay.sortition.dust;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.RangeLeaf;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.types.Hash32;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * Payments that are too small for boxes of their own, put together: one miner gets the sum, each
 * with the chance of his payment to the sum. The intervals lie one behind the other in ascending
 * key order and fill the numbers from 0 to below the sum.
 */
public final class DustLottery {
  private final List<DustInterval> intervals;
  private final NanoErg prize;

  private DustLottery(List<DustInterval> intervals, NanoErg prize) {
    this.intervals = List.copyOf(intervals);
    this.prize = prize;
  }

  /**
   * The lottery of all these payments.
   *
   * @param payments each above zero, at least one
   */
  public static DustLottery of(SortedMap<MinerKey, NanoErg> payments) {
    if (payments.isEmpty()) {
      throw new IllegalArgumentException("a lottery of nobody");
    }
    List<DustInterval> intervals = new ArrayList<>();
    NanoErg sum = NanoErg.ZERO;
    for (var payment : new TreeMap<>(payments).entrySet()) {
      if (payment.getValue().isZero()) {
        throw new IllegalArgumentException("nothing to pay to miner " + payment.getKey());
      }
      intervals.add(new DustInterval(payment.getKey(), sum.value(), payment.getValue()));
      sum = sum.plus(payment.getValue());
    }
    return new DustLottery(intervals, sum);
  }

  /**
   * As many lotteries as it takes so that no prize is above {@code prizeMax}: whoever mines the
   * block that decides could keep it back, which must not pay.
   *
   * @throws IllegalArgumentException when a single payment is above it
   */
  public static List<DustLottery> split(SortedMap<MinerKey, NanoErg> payments, NanoErg prizeMax) {
    List<DustLottery> out = new ArrayList<>();
    SortedMap<MinerKey, NanoErg> next = new TreeMap<>();
    NanoErg sum = NanoErg.ZERO;
    for (var payment : new TreeMap<>(payments).entrySet()) {
      if (payment.getValue().compareTo(prizeMax) > 0) {
        throw new IllegalArgumentException(
            "the payment of %s to miner %s is above the highest prize of %s"
                .formatted(payment.getValue(), payment.getKey(), prizeMax));
      }
      if (sum.plus(payment.getValue()).compareTo(prizeMax) > 0) {
        out.add(of(next));
        next = new TreeMap<>();
        sum = NanoErg.ZERO;
      }
      next.put(payment.getKey(), payment.getValue());
      sum = sum.plus(payment.getValue());
    }
    if (!next.isEmpty()) {
      out.add(of(next));
    }
    return out;
  }

  /** In ascending key order, without gaps, from 0 to the prize. */
  public List<DustInterval> intervals() {
    return intervals;
  }

  /** The sum of all payments, which one miner gets. */
  public NanoErg prize() {
    return prize;
  }

  /** The tree that a lottery's box posts. */
  public LeafSet leafSet() {
    return LeafSet.of(
        RangeLeaf.SHAPE, intervals.stream().map(interval -> leaf(interval).toLeaf()).toList());
  }

  /** Whose interval holds {@code number}, from 0 to below the prize. */
  public DustInterval winner(long number) {
    int low = 0;
    int high = intervals.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (intervals.get(middle).start() <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    DustInterval found = intervals.get(low);
    if (!found.holds(number)) {
      throw new IllegalArgumentException(number + " is not below the prize of " + prize);
    }
    return found;
  }

  /** Whom {@code seed} draws. */
  public DustInterval draw(Hash32 seed) {
    return winner(ScriptDraw.number(seed, prize.value()));
  }

  private static RangeLeaf leaf(DustInterval interval) {
    return new RangeLeaf(interval.start(), interval.miner(), interval.amount());
  }
}
