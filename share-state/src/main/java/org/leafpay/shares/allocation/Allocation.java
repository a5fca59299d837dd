package org.leafpay.shares.allocation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.leafpay.shares.scheme.ScoreMeaning;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;

/**
 * How a round's reward is divided.
 *
 * <p>With s_i a miner's share score, c_i what he brings in (owed from earlier rounds, and his part
 * of the operator's fee if he has one), S = sum of s_i and P the net reward, all divisions rounded
 * down:
 *
 * <pre>
 *   extra_i   = floor(c_i * S / P)            what he brings in, as score at the round's own rate
 *   T         = S + sum of extra_i            the tree's total score
 *   pot       = floor(P * T / S)
 *   due_i     = floor(s_i * P / S) + c_i
 *   payment_i = floor((s_i + extra_i) * pot / T)    what the contract computes
 * </pre>
 *
 * <p>Nobody is paid more than he is due: pot / T &lt;= P / S, so payment_i &lt;= (s_i + extra_i) *
 * P / S &lt;= s_i * P / S + c_i, by extra_i &lt;= c_i * S / P. The payment is an integer and so is
 * c_i, hence payment_i &lt;= floor(s_i * P / S) + c_i = due_i. In the same way pot &lt;= P + sum of
 * c_i: there is always enough to pay with. (A pot of P + sum of c_i itself would pay some miners a
 * nanoERG too much.)
 *
 * <p>A payment too small to go on chain is zero; its leaf is flagged as owed and its score stays in
 * the total. It may be drawn for: then payment_i is his interval in a lottery, and what the lottery
 * holds is no part of what the contract divides. What is due and neither paid nor drawn for is
 * owed; P - sum of floor(s_i * P / S), less than one nanoERG per miner with shares, is the
 * operator's remainder.
 *
 * <p>Where scores are amounts, P is their sum, whatever the reward. Then P / S is 1, all these
 * divisions come out even, due_i = s_i + c_i, and T is the pot. The operator's remainder is what
 * the net reward has more than P; what it has less is the deficit, which he adds.
 *
 * @param pot what the contract divides by score; zero when the round does not divide anything
 * @param totalScore of all leaves
 * @param unpaidScore of the leaves that are paid in this round
 * @param entitlements one per miner with shares or with something owed, in ascending unsigned key
 *     order
 */
public record Allocation(
    AllocationStatus status,
    NanoErg pot,
    Score totalScore,
    Score unpaidScore,
    List<Entitlement> entitlements,
    Books books) {
  public Allocation {
    entitlements = List.copyOf(entitlements);
    NanoErg given = books.paid().plus(books.drawn());
    if (given.compareTo(pot) > 0) {
      throw new IllegalArgumentException("pays and draws " + given + " out of a pot of " + pot);
    }
  }

  /**
   * Divides a reward.
   *
   * @throws org.leafpay.shares.scheme.ScoreOverflowException when the total score, with what is
   *     carried in, is 2^63 or more
   */
  public static Allocation of(AllocationInput input) {
    List<Claim> claims = Claim.of(input);
    NanoErg divided = input.divided();
    if (input.scores().isEmpty()) {
      return undivided(AllocationStatus.NO_SHARES, input, claims);
    }
    if (divided.isZero()) {
      return undivided(AllocationStatus.NO_REWARD, input, claims);
    }
    return divided(input, claims, new RoundRate(divided, input.scores().total()));
  }

  private static Allocation undivided(
      AllocationStatus status, AllocationInput input, List<Claim> claims) {
    List<Entitlement> entitlements =
        claims.stream().map(claim -> claim.entitled(Score.ZERO, NanoErg.ZERO)).toList();
    return close(status, NanoErg.ZERO, input, entitlements);
  }

  private static Allocation divided(AllocationInput input, List<Claim> claims, RoundRate rate) {
    Score total = totalScore(claims, rate);
    NanoErg pot = rate.potFor(total);
    List<Entitlement> entitlements = new ArrayList<>(claims.size());
    SortedMap<MinerKey, NanoErg> dust = new TreeMap<>();
    for (Claim claim : claims) {
      Score extra = rate.scoreOf(claim.broughtIn());
      NanoErg payment = claim.share().plus(extra).partOf(pot, total);
      boolean enough = input.terms().isEnough(claim.key(), claim.address().script(), payment);
      Entitlement unpaid = claim.entitled(extra, rate.partOf(claim.share()));
      entitlements.add(enough ? unpaid.paid(payment) : unpaid);
      if (!enough && !payment.isZero() && !input.terms().asksForMore(claim.key(), payment)) {
        dust.put(claim.key(), payment);
      }
    }
    List<Entitlement> settled = drawn(entitlements, dust, input.terms().dust());
    boolean pays = settled.stream().anyMatch(Entitlement::settled);
    return close(pays ? AllocationStatus.PAYS : AllocationStatus.ALL_OWED, pot, input, settled);
  }

  /** The same, with those whom the rule takes from {@code dust} drawn for. */
  private static List<Entitlement> drawn(
      List<Entitlement> entitlements, SortedMap<MinerKey, NanoErg> dust, DustRule rule) {
    Set<MinerKey> drawn = rule.drawn(Collections.unmodifiableSortedMap(dust));
    if (!dust.keySet().containsAll(drawn)) {
      throw new IllegalArgumentException("the rule for dust draws for somebody who has none");
    }
    SortedMap<MinerKey, NanoErg> intervals = new TreeMap<>(dust);
    intervals.keySet().retainAll(drawn);
    return entitlements.stream()
        .map(miner -> miner.drawnFor(intervals.getOrDefault(miner.key(), NanoErg.ZERO)))
        .toList();
  }

  private static Score totalScore(List<Claim> claims, RoundRate rate) {
    BigInteger total = BigInteger.ZERO;
    for (Claim claim : claims) {
      total =
          total
              .add(BigInteger.valueOf(claim.share().value()))
              .add(BigInteger.valueOf(rate.scoreOf(claim.broughtIn()).value()));
    }
    return RoundRate.requireFits("the total score with what is carried in", total);
  }

  private static Allocation close(
      AllocationStatus status, NanoErg pot, AllocationInput input, List<Entitlement> entitlements) {
    NanoErg fee = input.terms().operatorFee().ownOf(input.reward());
    Books books =
        Books.of(
            input.reward(),
            input.carriedIn(),
            fee,
            new Books.Outgoing(
                sum(entitlements, Entitlement::payment),
                sum(entitlements, Entitlement::drawn),
                sum(entitlements, Entitlement::owedAfter)));
    if (input.meaning() == ScoreMeaning.PARTS_OF_THE_REWARD && !books.deficit().isZero()) {
      throw new IllegalStateException("more than the reward is due, by " + books.deficit());
    }
    List<Entitlement> payable = entitlements.stream().filter(Entitlement::payable).toList();
    return new Allocation(status, pot, score(entitlements), score(payable), entitlements, books);
  }

  private static Score score(List<Entitlement> entitlements) {
    return Score.sum(entitlements.stream().map(Entitlement::score).toList());
  }

  private static NanoErg sum(
      List<Entitlement> entitlements, Function<Entitlement, NanoErg> amount) {
    return NanoErg.sum(entitlements.stream().map(amount).toList());
  }
}
