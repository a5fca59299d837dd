package org.leafpay.sortition.reward;

import java.util.HashMap;
import java.util.Map;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.NanoErg;

/**
 * Divides rewards by weight without looking at each member: one number grows by what a unit of
 * weight has earned, and each member remembers where it stood when his weight last changed. What
 * does not divide evenly waits for the next reward. Source: Keep's Rewards contract.
 *
 * <p>Who is ineligible goes on earning, but into a pot of its own. Not for use by several threads.
 */
public final class RewardAccumulator {
  private final Map<Integer, Account> accounts = new HashMap<>();
  private long totalWeight;
  private NanoErg perWeight = NanoErg.ZERO;
  private NanoErg dust = NanoErg.ZERO;
  private NanoErg ineligiblePot = NanoErg.ZERO;

  /**
   * One member.
   *
   * @param settledAt where the accumulator stood when this was written
   * @param available what he may take out
   * @param ineligibleUntil he may become eligible again from this height on; 0 when he is eligible
   */
  private record Account(
      Weight weight, NanoErg settledAt, NanoErg available, BlockHeight ineligibleUntil) {
    static final Account NEW = new Account(Weight.ZERO, NanoErg.ZERO, NanoErg.ZERO, NEVER);

    boolean isEligible() {
      return ineligibleUntil.equals(NEVER);
    }

    NanoErg earned(NanoErg perWeight) {
      return perWeight.minus(settledAt).times(weight.value());
    }
  }

  private static final BlockHeight NEVER = BlockHeight.of(0);

  /**
   * Divides a reward among all members.
   *
   * @throws IllegalStateException when nobody has any weight
   */
  public void add(NanoErg reward) {
    if (totalWeight == 0) {
      throw new IllegalStateException("nobody to reward");
    }
    long sum = reward.plus(dust).value();
    perWeight = perWeight.plus(NanoErg.of(sum / totalWeight));
    dust = NanoErg.of(sum % totalWeight);
  }

  /** Gives a member, known or new, another weight from now on; zero when he leaves. */
  public void setWeight(int member, Weight weight) {
    Account settled = settle(member);
    totalWeight = Math.addExact(totalWeight, weight.value() - settled.weight.value());
    accounts.put(
        member, new Account(weight, settled.settledAt, settled.available, settled.ineligibleUntil));
  }

  /** Makes a member ineligible until a height; longer than he is already, never shorter. */
  public void makeIneligible(int member, BlockHeight until) {
    Account settled = settle(member);
    BlockHeight later = until.isAfter(settled.ineligibleUntil) ? until : settled.ineligibleUntil;
    accounts.put(member, new Account(settled.weight, settled.settledAt, settled.available, later));
  }

  /**
   * Makes a member eligible again.
   *
   * @throws IllegalStateException when he is eligible, or it is too early
   */
  public void restore(int member, BlockHeight now) {
    Account account = account(member);
    if (account.isEligible()) {
      throw new IllegalStateException("member " + member + " is eligible already");
    }
    if (account.ineligibleUntil.isAfter(now)) {
      throw new IllegalStateException(
          "member " + member + " is ineligible until " + account.ineligibleUntil);
    }
    Account settled = settle(member);
    accounts.put(member, new Account(settled.weight, settled.settledAt, settled.available, NEVER));
  }

  /** Takes out what a member has; nothing of it is there afterwards. */
  public NanoErg withdraw(int member) {
    Account settled = settle(member);
    accounts.put(
        member,
        new Account(settled.weight, settled.settledAt, NanoErg.ZERO, settled.ineligibleUntil));
    return settled.available;
  }

  /**
   * Takes out what ineligible members have earned, up to the last time that each of them was looked
   * at.
   */
  public NanoErg withdrawIneligiblePot() {
    NanoErg pot = ineligiblePot;
    ineligiblePot = NanoErg.ZERO;
    return pot;
  }

  /** What a member could take out now. */
  public NanoErg available(int member) {
    return settle(member).available;
  }

  /** What a unit of weight has earned since the beginning. */
  public NanoErg perWeight() {
    return perWeight;
  }

  /** What waits for the next reward: less than a unit for each unit of weight. */
  public NanoErg dust() {
    return dust;
  }

  private Account account(int member) {
    return accounts.getOrDefault(member, Account.NEW);
  }

  /** Credits what a member has earned since, to him or to the pot. */
  private Account settle(int member) {
    Account before = account(member);
    NanoErg earned = before.earned(perWeight);
    NanoErg available = before.available;
    if (before.isEligible()) {
      available = available.plus(earned);
    } else {
      ineligiblePot = ineligiblePot.plus(earned);
    }
    Account settled = new Account(before.weight, perWeight, available, before.ineligibleUntil);
    accounts.put(member, settled);
    return settled;
  }
}
