package org.leafpay.rewardbox.round;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.leafpay.avl.LeafSet;
import org.leafpay.avl.views.LeafFlag;
import org.leafpay.types.MinerKey;
import org.leafpay.types.Score;

/** All miners of a round in ascending key order, each once, and how they stand in its tree. */
public final class RoundLeaves {
  private final RoundLayout layout;
  private final NavigableMap<MinerKey, RoundLeaf> byKey;

  private RoundLeaves(RoundLayout layout, NavigableMap<MinerKey, RoundLeaf> byKey) {
    this.layout = layout;
    this.byKey = byKey;
  }

  /** As the other factory, with one leaf of the tree for each miner. */
  public static RoundLeaves of(List<RoundLeaf> leaves) {
    return of(RoundLayout.LEAF, leaves);
  }

  /**
   * Orders the leaves.
   *
   * @throws RoundException when a miner stands there twice, a score is zero, or the scores sum to
   *     more than 2^63 - 1
   */
  public static RoundLeaves of(RoundLayout layout, List<RoundLeaf> leaves) {
    NavigableMap<MinerKey, RoundLeaf> byKey = new TreeMap<>();
    for (RoundLeaf leaf : leaves) {
      if (leaf.score().value() == 0) {
        throw new RoundException("miner " + leaf.key() + " has no score");
      }
      if (byKey.put(leaf.key(), leaf) != null) {
        throw new RoundException("miner " + leaf.key() + " stands in the round twice");
      }
    }
    requireSumFits(byKey.values());
    return new RoundLeaves(layout, byKey);
  }

  private static void requireSumFits(Collection<RoundLeaf> leaves) {
    BigInteger sum = BigInteger.ZERO;
    for (RoundLeaf leaf : leaves) {
      sum = sum.add(BigInteger.valueOf(leaf.score().value()));
    }
    if (sum.bitLength() >= Long.SIZE) {
      throw new RoundException("the scores sum to " + sum + ", at most 2^63 - 1 fit");
    }
  }

  public RoundLayout layout() {
    return layout;
  }

  public List<RoundLeaf> all() {
    return List.copyOf(byKey.values());
  }

  public int size() {
    return byKey.size();
  }

  public Optional<RoundLeaf> find(MinerKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Those whom the contract still has to pay, in the order in which it pays. */
  public List<RoundLeaf> unpaid() {
    return byKey.values().stream().filter(RoundLeaf::isUnpaid).toList();
  }

  /** Those of {@link #unpaid} who are paid together or not at all, in the same order. */
  public List<List<RoundLeaf>> unpaidGroups() {
    return layout.unpaidGroups(all());
  }

  /** The batch that {@code leaf} is in, if the round has batches. */
  public Optional<Batch> batchOf(RoundLeaf leaf) {
    return layout.batchOf(all(), leaf);
  }

  /** Sum of all scores: the contract's divisor. */
  public Score totalScore() {
    return Score.sum(byKey.values().stream().map(RoundLeaf::score).toList());
  }

  public Score unpaidScore() {
    return Score.sum(unpaid().stream().map(RoundLeaf::score).toList());
  }

  /** The tree that the round posts. */
  public LeafSet leafSet() {
    return layout.leafSet(all());
  }

  /**
   * The same miners after {@code paid} were paid.
   *
   * @throws RoundException when one of them is not there, or not unpaid
   */
  public RoundLeaves withPaid(Set<MinerKey> paid) {
    List<RoundLeaf> next = new ArrayList<>();
    int found = 0;
    for (RoundLeaf leaf : byKey.values()) {
      boolean now = paid.contains(leaf.key());
      if (now && !leaf.isUnpaid()) {
        throw new RoundException("miner " + leaf.key() + " is " + leaf.flag() + " already");
      }
      found += now ? 1 : 0;
      next.add(now ? leaf.withFlag(LeafFlag.PAID) : leaf);
    }
    if (found != paid.size()) {
      throw new RoundException(paid.size() - found + " of the paid are not in the round");
    }
    return of(layout, next);
  }
}
