package org.leafpay.shares.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * A second, simple ledger: miners by number, lists of numbers of any size, each formula written out
 * as it is printed in {@link Allocation}. Keeps what it owes from round to round.
 */
final class TextbookPool {
  private final int miners;
  private final boolean draws;
  private final List<BigInteger> owed = new ArrayList<>();
  final List<BigInteger> everDue = new ArrayList<>();
  final List<BigInteger> everPaid = new ArrayList<>();

  /** What was drawn for in the last round, by miner. */
  final List<BigInteger> drawn = new ArrayList<>();

  /** {@code draws}: whether an even payment that is too small is drawn for. */
  TextbookPool(int miners, boolean draws) {
    this.miners = miners;
    this.draws = draws;
    for (int i = 0; i < miners; i++) {
      owed.add(BigInteger.ZERO);
      everDue.add(BigInteger.ZERO);
      everPaid.add(BigInteger.ZERO);
      drawn.add(BigInteger.ZERO);
    }
  }

  BigInteger owed(int miner) {
    return owed.get(miner);
  }

  BigInteger allOwed() {
    return sum(owed);
  }

  /** The score in the tree, by miner; all zero when nothing is divided. */
  List<BigInteger> scores(List<BigInteger> shares, BigInteger reward, int fee) {
    BigInteger net = net(reward, fee);
    BigInteger all = sum(shares);
    List<BigInteger> scores = new ArrayList<>();
    for (int i = 0; i < miners; i++) {
      boolean divided = all.signum() > 0 && net.signum() > 0;
      scores.add(
          divided ? shares.get(i).add(owed.get(i).multiply(all).divide(net)) : BigInteger.ZERO);
    }
    return scores;
  }

  /** Payments by miner. */
  List<BigInteger> round(List<BigInteger> shares, BigInteger reward, int fee, BigInteger minimum) {
    BigInteger net = net(reward, fee);
    BigInteger all = sum(shares);
    List<BigInteger> scores = scores(shares, reward, fee);
    BigInteger total = sum(scores);
    drawn.replaceAll(before -> BigInteger.ZERO);
    if (total.signum() == 0) {
      return scores;
    }
    BigInteger pot = net.multiply(total).divide(all);
    List<BigInteger> payments = new ArrayList<>();
    for (int i = 0; i < miners; i++) {
      BigInteger payment = scores.get(i).multiply(pot).divide(total);
      payments.add(payment.compareTo(minimum) >= 0 ? payment : BigInteger.ZERO);
      if (draws && payment.compareTo(minimum) < 0 && !payment.testBit(0)) {
        drawn.set(i, payment);
      }
      book(i, shares.get(i).multiply(net).divide(all), payments.get(i).add(drawn.get(i)));
    }
    return payments;
  }

  private static BigInteger net(BigInteger reward, int fee) {
    return reward.subtract(
        reward.multiply(BigInteger.valueOf(fee)).divide(BigInteger.valueOf(10_000)));
  }

  private void book(int miner, BigInteger part, BigInteger payment) {
    owed.set(miner, owed.get(miner).add(part).subtract(payment));
    everDue.set(miner, everDue.get(miner).add(part));
    everPaid.set(miner, everPaid.get(miner).add(payment));
  }

  static BigInteger sum(List<BigInteger> numbers) {
    return numbers.stream().reduce(BigInteger.ZERO, BigInteger::add);
  }
}
