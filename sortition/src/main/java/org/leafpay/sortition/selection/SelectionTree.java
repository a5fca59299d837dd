package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.leafpay.avl.BatchProof;
import org.leafpay.avl.GrowingTree;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolCounts;
import org.leafpay.sortition.draw.ScriptDraw;
import org.leafpay.sortition.weight.BranchWord;
import org.leafpay.sortition.weight.Weight;
import org.leafpay.sortition.weight.WeightTree;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * The operators of a pool with their weights, as the pool's box commits to them: the words of sums,
 * who is at which position, and at which position somebody is, all in one authenticated tree.
 * Immutable; a change gives another tree that shares what it did not touch.
 *
 * <p>How it stands depends on all changes since it was empty: a tree is known by whoever has done
 * or {@link ObservedChange seen} all of them.
 */
public final class SelectionTree {
  private static final int LEVELS = WeightTree.LEVELS;

  private final GrowingTree entries;
  private final BranchWord root;
  private final PoolCounts counts;
  private final int capacity;

  private SelectionTree(GrowingTree entries, BranchWord root, PoolCounts counts, int capacity) {
    this.entries = entries;
    this.root = root;
    this.counts = counts;
    this.capacity = capacity;
  }

  /**
   * A pool of nobody.
   *
   * @param divisor what a stake or score is divided by for a weight
   */
  public static SelectionTree empty(long divisor) {
    return empty(divisor, WeightTree.CAPACITY);
  }

  /** With fewer positions than the script allows. */
  static SelectionTree empty(long divisor, int capacity) {
    return new SelectionTree(
        GrowingTree.empty(PoolBox.TREE_SHAPE),
        BranchWord.EMPTY,
        PoolCounts.none(divisor),
        capacity);
  }

  /** What the pool's box says of it. */
  public PoolBox.Weights weights() {
    return new PoolBox.Weights(entries.digest(), root.bytes(), counts);
  }

  public PoolCounts counts() {
    return counts;
  }

  /** How many of its positions were never used. */
  int unused() {
    return capacity - counts.used();
  }

  GrowingTree entries() {
    return entries;
  }

  /** The word at a place of a level, 1 to 7; without weight when it was never made. */
  public BranchWord word(int level, int place) {
    return word(EntryKey.ofWord(level, place));
  }

  BranchWord word(EntryKey key) {
    return key.equals(EntryKey.root())
        ? root
        : value(key).map(BranchWord::new).orElse(BranchWord.EMPTY);
  }

  Optional<Bytes> value(EntryKey key) {
    return entries.value(key.bytes());
  }

  /** An operator who is in the pool now. */
  public Optional<Member> find(Hash32 owner) {
    int position = value(EntryKey.ofOwner(owner)).map(TreeEdit::positionOf).orElse(-1);
    return position < 0
        ? Optional.empty()
        : Optional.of(memberAt(position)).filter(member -> member.owner().equals(owner));
  }

  /** Whether nobody else in the pool has the index entry that an operator needs to join. */
  public boolean hasRoomFor(Hash32 owner) {
    return value(EntryKey.ofOwner(owner)).filter(TreeEdit::namesSomebody).isEmpty();
  }

  /** Who is at a position that has a weight. */
  Member memberAt(int position) {
    EntryKey leaf = EntryKey.ofLeaf(position);
    Hash32 owner =
        value(leaf)
            .map(Hash32::new)
            .orElseThrow(() -> new IllegalStateException("nobody at position " + position));
    return new Member(owner, position, word(leaf.parent()).slot(leaf.slot()));
  }

  /**
   * Whom a number points at.
   *
   * @param number from 0 to below the total weight
   */
  public Member pick(long number) {
    EntryKey at = EntryKey.root();
    long rest = number;
    for (int level = 1; level <= LEVELS; level++) {
      BranchWord.Hit hit = word(at).pick(rest);
      at = at.child(hit.slot());
      rest = hit.rest();
    }
    return memberAt(at.place());
  }

  /** Whom one draw of many from a seed names. */
  public Member draw(Hash32 seed, long draw) {
    SelectionException.require(counts.totalWeight() > 0, () -> "nobody in the pool can be drawn");
    return pick(ScriptDraw.number(seed, draw, counts.totalWeight()));
  }

  /**
   * Proves the words and leaves of positions, level by level, as the scripts of payees and
   * committees read them.
   */
  public BatchProof prove(List<Integer> positions) {
    List<Bytes> keys = new ArrayList<>();
    for (int level = 2; level <= EntryKey.LEAF_LEVEL; level++) {
      for (int position : positions) {
        int shift = 3 * (EntryKey.LEAF_LEVEL - level);
        keys.add(EntryKey.ofWord(level, position >>> shift).bytes());
      }
    }
    return entries.proveLookups(keys);
  }

  /** Everybody who is in the pool now, by position. */
  public List<Member> members() {
    List<Member> out = new ArrayList<>();
    forEachPosition(true, position -> out.add(memberAt(position)));
    return out;
  }

  /** The first {@code count} positions that somebody has left, from the left; or all. */
  List<Integer> freedPositions(int count) {
    List<Integer> out = new ArrayList<>();
    if (count > 0) {
      forEachPosition(
          false,
          position -> {
            if (out.size() < count) {
              out.add(position);
            }
          });
    }
    return out;
  }

  private void forEachPosition(boolean taken, IntConsumer what) {
    for (int place = 0; place * BranchWord.SLOTS < counts.used(); place++) {
      BranchWord word = word(LEVELS, place);
      for (int slot = 0; slot < BranchWord.SLOTS; slot++) {
        int position = place * BranchWord.SLOTS + slot;
        if (position < counts.used() && word.slot(slot).isZero() != taken) {
          what.accept(position);
        }
      }
    }
  }

  /** This tree after a change, without proofs of it. */
  SelectionTree after(TreeEdit edit) {
    return after(edit, entries.inserted(edit.inserts()).updated(edit.updates()));
  }

  /** This tree after a change that was made in {@code changed}. */
  SelectionTree after(TreeEdit edit, GrowingTree changed) {
    int used = counts.used();
    int operators = counts.operators();
    for (Move move : edit.moves()) {
      used = move.joins() ? Math.max(used, move.position() + 1) : used;
      operators += move.joins() ? 1 : -1;
    }
    long total = Weight.of(edit.root().sum()).value();
    return new SelectionTree(
        changed, edit.root(), new PoolCounts(used, operators, total, counts.divisor()), capacity);
  }

  /**
   * This tree when operators have other weights, without a proof that a script would take: for
   * measurements and for what was proven before.
   *
   * @throws SelectionException when they cannot
   */
  public SelectionTree with(List<WeightChange> changes) {
    return after(EditPlan.of(this, changes));
  }
}
