package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.sortition.weight.BranchWord;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.sortition.weight.WeightTree;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * Finds out what a change does to each entry of a tree.
 *
 * <p>Whoever joins gets a position at the right end, and only when that is used up one that
 * somebody has left. The script shows that nobody joins twice by the order of index entries: those
 * who join have ascending positions in ascending order of their index keys.
 */
final class EditPlan {
  private static final Comparator<WeightChange> BY_INDEX =
      Comparator.comparing(change -> EntryKey.ofOwner(change.owner()));

  private final SelectionTree tree;
  private final SortedMap<Integer, Weight> weights = new TreeMap<>();
  private final List<Move> moves = new ArrayList<>();

  private EditPlan(SelectionTree tree) {
    this.tree = tree;
  }

  /**
   * The edit that gives operators other weights.
   *
   * @param changes each of another operator; what is as wished already is left out
   * @throws SelectionException when somebody cannot leave or join, or the sum would be too large
   */
  static TreeEdit of(SelectionTree tree, List<WeightChange> changes) {
    EditPlan plan = new EditPlan(tree);
    requireOnce(changes);
    List<WeightChange> joins = new ArrayList<>();
    for (WeightChange change : changes) {
      Optional<Member> member = tree.find(change.owner());
      if (member.isPresent()) {
        plan.change(member.get(), change.weight());
      } else {
        SelectionException.require(
            !change.weight().isZero(),
            () -> "operator %s is not in the pool".formatted(change.owner()));
        joins.add(change);
      }
    }
    plan.join(joins);
    return plan.edit();
  }

  private static void requireOnce(List<WeightChange> changes) {
    Set<Hash32> seen = new HashSet<>();
    for (WeightChange change : changes) {
      SelectionException.require(
          seen.add(change.owner()),
          () -> "operator %s is to change twice".formatted(change.owner()));
    }
  }

  private void change(Member member, Weight weight) {
    if (!weight.equals(member.weight())) {
      weights.put(member.position(), weight);
      if (weight.isZero()) {
        moves.add(new Move(member.position(), member.owner(), false));
      }
    }
  }

  private void join(List<WeightChange> joins) {
    List<WeightChange> sorted = joins.stream().sorted(BY_INDEX).toList();
    requireIndexFree(sorted);
    List<Integer> positions = positions(sorted.size());
    for (int i = 0; i < sorted.size(); i++) {
      weights.put(positions.get(i), sorted.get(i).weight());
      moves.add(new Move(positions.get(i), sorted.get(i).owner(), true));
    }
  }

  private void requireIndexFree(List<WeightChange> sorted) {
    Set<EntryKey> seen = new HashSet<>();
    for (WeightChange join : sorted) {
      SelectionException.require(
          seen.add(EntryKey.ofOwner(join.owner())) && tree.hasRoomFor(join.owner()),
          () -> "operator %s shares his index entry with another one".formatted(join.owner()));
    }
  }

  /** Ascending: what is left of the right end, before it as many freed ones as it takes. */
  private List<Integer> positions(int count) {
    int used = tree.counts().used();
    int right = Math.min(count, tree.unused());
    List<Integer> out = new ArrayList<>(tree.freedPositions(count - right));
    SelectionException.require(
        out.size() == count - right,
        () -> "the pool is full, %d operators too many".formatted(count - right));
    for (int i = 0; i < right; i++) {
      out.add(used + i);
    }
    return out;
  }

  private TreeEdit edit() {
    moves.sort(Comparator.comparingInt(Move::position));
    SortedMap<EntryKey, BranchWord> words = words();
    int firstBorn = firstBorn();
    return new TreeEdit(words, moves, createdEmpty(words, firstBorn), firstBorn);
  }

  /** The words that change, and the root. */
  private SortedMap<EntryKey, BranchWord> words() {
    SortedMap<EntryKey, BranchWord> out = new TreeMap<>();
    out.put(EntryKey.root(), tree.word(EntryKey.root()));
    SortedMap<EntryKey, Weight> below = new TreeMap<>();
    weights.forEach((position, weight) -> below.put(EntryKey.ofLeaf(position), weight));
    for (int level = WeightTree.LEVELS; level > 0; level--) {
      SortedMap<EntryKey, BranchWord> changed = wordsAbove(below);
      out.putAll(changed);
      below.clear();
      below.putAll(sumsThatChange(changed));
    }
    return out;
  }

  private SortedMap<EntryKey, BranchWord> wordsAbove(SortedMap<EntryKey, Weight> below) {
    SortedMap<EntryKey, BranchWord> out = new TreeMap<>();
    below.forEach(
        (key, weight) -> {
          BranchWord word = out.computeIfAbsent(key.parent(), tree::word);
          out.put(key.parent(), word.with(key.slot(), weight));
        });
    return out;
  }

  /** A word may change and keep its sum; then nothing above it changes. */
  private SortedMap<EntryKey, Weight> sumsThatChange(SortedMap<EntryKey, BranchWord> changed) {
    SortedMap<EntryKey, Weight> out = new TreeMap<>();
    changed.forEach(
        (key, word) -> {
          long sum = word.sum();
          SelectionException.require(
              sum <= Weight.MAX,
              () -> "the sum of all weights would be %d and more".formatted(sum));
          if (sum != tree.word(key).sum()) {
            out.put(key, Weight.of(sum));
          }
        });
    return out;
  }

  /** Behind the last who leaves, or who comes back, or comes to a freed position. */
  private int firstBorn() {
    int first = moves.size();
    while (first > 0 && isBorn(moves.get(first - 1))) {
      first--;
    }
    return first;
  }

  private boolean isBorn(Move move) {
    return move.joins() && isNew(move.leaf()) && isNew(move.index());
  }

  private List<EntryKey> createdEmpty(SortedMap<EntryKey, BranchWord> words, int firstBorn) {
    List<EntryKey> out = new ArrayList<>();
    words.keySet().stream()
        .filter(key -> !key.equals(EntryKey.root()) && isNew(key))
        .forEach(out::add);
    for (Move move : moves.subList(0, firstBorn)) {
      List.of(move.leaf(), move.index()).stream().filter(this::isNew).forEach(out::add);
    }
    out.sort(Comparator.naturalOrder());
    return out;
  }

  private boolean isNew(EntryKey key) {
    Optional<Bytes> value = tree.value(key);
    return value.isEmpty();
  }
}
