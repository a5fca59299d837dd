package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * What has to change in a pool so that it is as wished, in an order in which it can be done piece
 * by piece: what makes the sum smaller first, so that it never passes the largest one on the way.
 * Neighbours stay together, since their proofs share most of their nodes.
 *
 * @param changes each of another operator
 * @param shut who cannot join, because his index entry is somebody else's; another address helps
 */
public record Wishes(List<WeightChange> changes, List<Hash32> shut) {
  public Wishes {
    changes = List.copyOf(changes);
    shut = List.copyOf(shut);
  }

  /**
   * Compares a pool with the weights that it is to have.
   *
   * @param weights of everybody who is to be in it; those with no weight are not
   * @throws SelectionException when they sum to more than a pool can hold
   */
  public static Wishes of(SelectionTree tree, Map<Hash32, Weight> weights) {
    requireSum(weights.values());
    List<WeightChange> down = new ArrayList<>();
    List<WeightChange> up = new ArrayList<>();
    Set<Hash32> present = new HashSet<>();
    for (Member member : tree.members()) {
      Weight wished = weights.getOrDefault(member.owner(), Weight.ZERO);
      present.add(member.owner());
      if (!wished.equals(member.weight())) {
        boolean smaller = wished.compareTo(member.weight()) < 0;
        (smaller ? down : up).add(new WeightChange(member.owner(), wished));
      }
    }
    Joiners joiners = Joiners.of(tree, weights, present);
    List<WeightChange> all = new ArrayList<>(down);
    all.addAll(up);
    all.addAll(joiners.returning);
    all.addAll(joiners.newcomers);
    return new Wishes(all, joiners.shut);
  }

  private static void requireSum(Collection<Weight> weights) {
    long sum = 0;
    for (Weight weight : weights) {
      sum += weight.value();
    }
    long all = sum;
    SelectionException.require(all <= Weight.MAX, () -> "weights of %d in all".formatted(all));
  }

  /** Who is not in the pool yet, by index key; newcomers after those who were in it before. */
  private record Joiners(
      List<WeightChange> returning, List<WeightChange> newcomers, List<Hash32> shut) {
    private static final Comparator<WeightChange> BY_INDEX =
        Comparator.<WeightChange, EntryKey>comparing(change -> EntryKey.ofOwner(change.owner()))
            .thenComparing(WeightChange::owner);

    static Joiners of(SelectionTree tree, Map<Hash32, Weight> weights, Set<Hash32> present) {
      Joiners out = new Joiners(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      List<WeightChange> joins =
          weights.entrySet().stream()
              .map(entry -> new WeightChange(entry.getKey(), entry.getValue()))
              .filter(join -> !present.contains(join.owner()) && !join.weight().isZero())
              .sorted(BY_INDEX)
              .toList();
      for (int i = 0; i < joins.size(); i++) {
        EntryKey key = EntryKey.ofOwner(joins.get(i).owner());
        boolean twice = i > 0 && EntryKey.ofOwner(joins.get(i - 1).owner()).equals(key);
        out.add(joins.get(i), twice, tree.value(key));
      }
      return out;
    }

    private void add(WeightChange join, boolean twice, Optional<Bytes> entry) {
      if (twice || entry.filter(TreeEdit::namesSomebody).isPresent()) {
        shut.add(join.owner());
      } else {
        (entry.isPresent() ? returning : newcomers).add(join);
      }
    }
  }
}
