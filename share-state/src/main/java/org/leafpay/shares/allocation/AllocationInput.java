package org.leafpay.shares.allocation;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.shares.scheme.ScoreTable;
import org.leafpay.types.MinerKey;
import org.leafpay.types.NanoErg;

/**
 * Everything that a round's allocation depends on.
 *
 * @param scores of the miners' shares
 * @param reward what the pool received for the round's blocks
 * @param carried what earlier rounds left owed, by miner; in ascending key order
 */
public record AllocationInput(
    ScoreTable scores,
    NanoErg reward,
    SortedMap<MinerKey, CarriedAmount> carried,
    PayoutTerms terms) {
  public AllocationInput {
    carried = Collections.unmodifiableSortedMap(new TreeMap<>(carried));
  }

  /** As the constructor, with the carried amounts in any order. */
  public static AllocationInput of(
      ScoreTable scores, NanoErg reward, Map<MinerKey, CarriedAmount> carried, PayoutTerms terms) {
    return new AllocationInput(scores, reward, new TreeMap<>(carried), terms);
  }

  NanoErg carriedIn() {
    return NanoErg.sum(carried.values().stream().map(CarriedAmount::amount).toList());
  }
}
