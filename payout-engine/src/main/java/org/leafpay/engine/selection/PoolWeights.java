package org.leafpay.engine.selection;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.engine.selection.ShareScores.MinerScore;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Hash32;
import org.leafpay.types.address.ErgoAddress;

/**
 * The weights that scores come to: score / divisor, rounded down.
 *
 * @param byOwner of everybody who can be in the pool with them, by the hash of his script
 * @param withoutKey who is paid to a script of another kind: he could not sign in a committee
 * @param tooSmall whose score is less than the divisor
 */
public record PoolWeights(
    SortedMap<Hash32, Weight> byOwner, List<ErgoAddress> withoutKey, List<ErgoAddress> tooSmall) {
  /** So many times may scores grow until the divisor that was chosen for them is too small. */
  private static final int ROOM = 16;

  public PoolWeights {
    byOwner = Collections.unmodifiableSortedMap(new TreeMap<>(byOwner));
    withoutKey = List.copyOf(withoutKey);
    tooSmall = List.copyOf(tooSmall);
  }

  /**
   * Divides scores.
   *
   * @throws PoolHeldException when the weights sum to more than a pool can hold
   */
  public static PoolWeights of(ShareScores scores, long divisor) {
    SortedMap<Hash32, Weight> weights = new TreeMap<>();
    List<ErgoAddress> withoutKey = new ArrayList<>();
    List<ErgoAddress> tooSmall = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (MinerScore miner : scores.byMiner().values()) {
      BigInteger weight = miner.score().divide(BigInteger.valueOf(divisor));
      if (miner.address().script().publicKey().isEmpty()) {
        withoutKey.add(miner.address());
      } else if (weight.signum() == 0) {
        tooSmall.add(miner.address());
      } else {
        sum = sum.add(weight);
        requireFits(sum, scores, divisor);
        weights.put(miner.address().script().hash(), Weight.of(weight.longValueExact()));
      }
    }
    return new PoolWeights(weights, withoutKey, tooSmall);
  }

  /** A power of ten by which these scores fit into a pool, and several times of them. */
  public static long divisorFor(ShareScores scores) {
    BigInteger divisor = BigInteger.ONE;
    BigInteger most = BigInteger.valueOf(Weight.MAX / ROOM);
    while (scores.total().divide(divisor).compareTo(most) > 0) {
      divisor = divisor.multiply(BigInteger.TEN);
    }
    return divisor.longValueExact();
  }

  private static void requireFits(BigInteger sum, ShareScores scores, long divisor) {
    if (sum.compareTo(BigInteger.valueOf(Weight.MAX)) > 0) {
      throw new PoolHeldException(
          ("scores of %s divided by %d come to more than %d, the most that a pool can hold: a new"
                  + " pool needs a divisor of %d")
              .formatted(scores.total(), divisor, Weight.MAX, divisorFor(scores)));
    }
  }
}
