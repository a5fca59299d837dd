package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.weight.BranchWord;
import org.leafpay.sortition.weight.WeightTree;
import org.leafpay.types.Bytes;
import org.leafpay.types.Hash32;

/**
 * A change that stands on the chain, whoever made it: its witness says all that happened to the
 * tree. So anybody follows a pool from its beginning.
 */
final class ObservedChange {
  private static final int WORD_SIZE = Hash32.SIZE;

  private final SelectionTree before;
  private final PoolWitness witness;

  private ObservedChange(SelectionTree before, PoolWitness witness) {
    this.before = before;
    this.witness = witness;
  }

  /**
   * The tree after the change. Whether it is the right one, its digest tells.
   *
   * @throws SelectionException when the witness does not fit the tree
   */
  static SelectionTree after(SelectionTree before, PoolWitness witness) {
    return before.after(new ObservedChange(before, witness).edit());
  }

  private TreeEdit edit() {
    Bytes wordsAfter = witness.change().wordsAfter();
    int branches = wordsAfter.size() / WORD_SIZE - 1;
    SelectionException.require(
        branches >= 0
            && wordsAfter.size() % WORD_SIZE == 0
            && branches <= witness.keys().size()
            && wordsAfter.size() == witness.change().wordsBefore().size() + WORD_SIZE,
        () -> "%d words for %d keys".formatted(branches, witness.keys().size()));
    SortedMap<EntryKey, BranchWord> words = new TreeMap<>();
    words.put(EntryKey.root(), wordAt(wordsAfter, 0));
    for (int i = 0; i < branches; i++) {
      words.put(new EntryKey(witness.keys().get(i)), wordAt(wordsAfter, i + 1));
    }
    List<Move> moves = moves(words);
    long firstBorn = witness.change().firstBorn();
    SelectionException.require(
        firstBorn >= 0 && firstBorn <= moves.size(),
        () -> "first born is number %d".formatted(firstBorn));
    List<EntryKey> created =
        witness.keys().subList(branches, witness.keys().size()).stream()
            .map(EntryKey::new)
            .toList();
    return new TreeEdit(words, moves, created, (int) firstBorn);
  }

  private static BranchWord wordAt(Bytes words, int index) {
    return new BranchWord(words.slice(index * WORD_SIZE, (index + 1) * WORD_SIZE));
  }

  private List<Move> moves(SortedMap<EntryKey, BranchWord> words) {
    List<Move> out = new ArrayList<>();
    words
        .tailMap(EntryKey.ofWord(WeightTree.LEVELS, 0))
        .forEach((key, word) -> addMoves(out, key, word));
    return out;
  }

  private void addMoves(List<Move> out, EntryKey key, BranchWord after) {
    BranchWord old = before.word(key);
    for (int slot = 0; slot < BranchWord.SLOTS; slot++) {
      boolean comes = old.slot(slot).isZero() && !after.slot(slot).isZero();
      boolean goes = !old.slot(slot).isZero() && after.slot(slot).isZero();
      if (comes || goes) {
        SelectionException.require(
            out.size() < witness.others().size(),
            () -> "nobody named for move %d".formatted(out.size()));
        Hash32 owner = new Hash32(witness.others().get(out.size()));
        out.add(new Move(key.child(slot).place(), owner, comes));
      }
    }
  }
}
