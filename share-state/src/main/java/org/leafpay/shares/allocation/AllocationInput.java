package org.leafpay.shares.allocation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.shares.scheme.ScoreMeaning;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * Everything that a round's allocation depends on.
 *
 * @param scores of the miners' shares
 * @param reward what the pool received for the round's blocks
 * @param carried what earlier rounds left owed, by miner; in ascending key order
 * @param meaning of the scores
 */
public record AllocationInput(
    ScoreTable scores,
    NanoErg reward,
    SortedMap<MinerKey, CarriedAmount> carried,
    PayoutTerms terms,
    ScoreMeaning meaning) {
  public AllocationInput {
    carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
  }

  /** With the carried amounts in any order; the scores divide the reward. */
  public static AllocationInput of(
      ScoreTable scores, NanoErg reward, Map<MinerKey, CarriedAmount> carried, PayoutTerms terms) {
    return new AllocationInput(
        scores, reward, new TreeMap<>(carried), terms, ScoreMeaning.PARTS_OF_THE_REWARD);
  }

  /** The same with scores that mean something else. */
  public AllocationInput with(ScoreMeaning newMeaning) {
    return new AllocationInput(scores, reward, carried, terms, newMeaning);
  }

  /** What the share scores divide. */
  NanoErg divided() {
    return switch (meaning) {
      case PARTS_OF_THE_REWARD -> terms.operatorFee().netOf(reward);
      case NANO_ERG -> NanoErg.of(scores.total().value());
    };
  }

  NanoErg carriedIn() {
    return NanoErg.sum(carried.values().stream().map(CarriedAmount::amount).toList());
  }
}
