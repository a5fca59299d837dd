package org.leafpay.shares;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leafpay.types.MinerKey;

/**
 * A second, simple ledger of a whole pool: one sum for each thing that money can become, numbers of
 * any size, each formula written out as it is printed. Keeps its books over all rounds.
 */
final class PlainBooks {
  private static final BigInteger ALL = BigInteger.valueOf(10_000);

  private final int ownFee;
  private final Map<MinerKey, Integer> fees;
  private final Map<MinerKey, BigInteger> minimums;
  private Map<MinerKey, BigInteger> thresholds = Map.of();
  private boolean draws;

  final Map<MinerKey, BigInteger> owed = new TreeMap<>();
  private final Map<MinerKey, BigInteger> everDue = new TreeMap<>();

  /** By a payment, or an interval in a lottery. */
  private final Map<MinerKey, BigInteger> everPaid = new TreeMap<>();

  /** What was drawn for in the last round. */
  final Map<MinerKey, BigInteger> drawn = new TreeMap<>();

  private BigInteger rewards = BigInteger.ZERO;
  private BigInteger operators = BigInteger.ZERO;

  /** Fees in basis points; the smallest payment of everybody who may be paid. */
  PlainBooks(int ownFee, Map<MinerKey, Integer> fees, Map<MinerKey, BigInteger> minimums) {
    this.ownFee = ownFee;
    this.fees = fees;
    this.minimums = minimums;
  }

  /** From now on small payments are drawn for, unless a miner has a threshold above his. */
  void drawUnlessBelow(Map<MinerKey, BigInteger> newThresholds) {
    draws = true;
    thresholds = newThresholds;
  }

  /**
   * What a round divides, before anything is booked.
   *
   * @param amounts whether scores are amounts
   */
  Plan plan(Map<MinerKey, BigInteger> scores, BigInteger reward, boolean amounts) {
    BigInteger net = reward.subtract(part(reward, ownFee));
    Map<MinerKey, BigInteger> brought = new TreeMap<>(owed);
    for (Map.Entry<MinerKey, Integer> fee : fees.entrySet()) {
      net = net.subtract(part(reward, fee.getValue()));
      brought.merge(fee.getKey(), part(reward, fee.getValue()), BigInteger::add);
    }
    BigInteger all = sum(scores);
    BigInteger divided = amounts ? all : net;
    Map<MinerKey, BigInteger> tree = new TreeMap<>(scores);
    if (all.signum() > 0 && divided.signum() > 0) {
      brought.forEach(
          (miner, money) ->
              tree.merge(miner, money.multiply(all).divide(divided), BigInteger::add));
    } else {
      tree.clear();
    }
    return new Plan(reward, brought, divided, all, tree);
  }

  /** Everything that follows from what was brought in and what is divided. */
  record Plan(
      BigInteger reward,
      Map<MinerKey, BigInteger> brought,
      BigInteger divided,
      BigInteger all,
      Map<MinerKey, BigInteger> tree) {
    BigInteger total() {
      return sum(tree);
    }
  }

  /** Books a round; what each is paid. */
  Map<MinerKey, BigInteger> round(Plan plan, Map<MinerKey, BigInteger> scores) {
    Map<MinerKey, BigInteger> payments = new TreeMap<>();
    Set<MinerKey> everybody = new TreeSet<>(scores.keySet());
    everybody.addAll(plan.brought.keySet());
    BigInteger paidOrOwed = BigInteger.ZERO;
    BigInteger before = sum(owed);
    drawn.clear();
    for (MinerKey miner : everybody) {
      BigInteger due = plan.brought.getOrDefault(miner, BigInteger.ZERO);
      BigInteger payment = BigInteger.ZERO;
      if (plan.total().signum() > 0) {
        BigInteger score = scores.getOrDefault(miner, BigInteger.ZERO);
        due = due.add(score.multiply(plan.divided).divide(plan.all));
        BigInteger pot = plan.divided.multiply(plan.total()).divide(plan.all);
        payment = plan.tree.getOrDefault(miner, BigInteger.ZERO).multiply(pot).divide(plan.total());
      }
      BigInteger interval = BigInteger.ZERO;
      if (payment.compareTo(minimums.get(miner)) < 0) {
        interval = isDrawn(miner, payment) ? payment : BigInteger.ZERO;
        payment = BigInteger.ZERO;
      }
      BigInteger news = due.subtract(owed.getOrDefault(miner, BigInteger.ZERO));
      everDue.merge(miner, news, BigInteger::add);
      everPaid.merge(miner, payment.add(interval), BigInteger::add);
      assertThat(everPaid.get(miner)).isLessThanOrEqualTo(everDue.get(miner));
      owed.put(miner, due.subtract(payment).subtract(interval));
      payments.put(miner, payment);
      drawn.put(miner, interval);
      paidOrOwed = paidOrOwed.add(due);
    }
    owed.values().removeIf(amount -> amount.signum() == 0);
    payments.values().removeIf(amount -> amount.signum() == 0);
    drawn.values().removeIf(amount -> amount.signum() == 0);
    rewards = rewards.add(plan.reward);
    operators = operators.add(plan.reward).add(before).subtract(paidOrOwed);
    return payments;
  }

  /** Even amounts are drawn for, unless the miner wants to wait until he has more. */
  private boolean isDrawn(MinerKey miner, BigInteger payment) {
    boolean waits = payment.compareTo(thresholds.getOrDefault(miner, BigInteger.ZERO)) < 0;
    return draws && !payment.testBit(0) && !waits;
  }

  /** The operator's, of all rounds: his fees and remainders, less what he added. */
  BigInteger operators() {
    return operators;
  }

  /** The operator's own fee of a reward. */
  BigInteger fee(BigInteger reward) {
    return part(reward, ownFee);
  }

  /** Every nanoERG of all rewards is the operator's, was paid or drawn for, or is owed. */
  void requireBalance() {
    assertThat(operators.add(sum(everPaid)).add(sum(owed))).isEqualTo(rewards);
  }

  static BigInteger sum(Map<MinerKey, BigInteger> numbers) {
    return numbers.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger part(BigInteger reward, int basisPoints) {
    return reward.multiply(BigInteger.valueOf(basisPoints)).divide(ALL);
  }
}
