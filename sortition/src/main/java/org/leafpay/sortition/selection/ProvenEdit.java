package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.avl.GrowingTree;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.sortition.weight.BranchWord;
import org.leafpay.types.Bytes;

/**
 * An edit with what the pool's script wants to be told of it.
 *
 * @param after the tree when it is done
 */
record ProvenEdit(PoolWitness witness, SelectionTree after) {
  /**
   * Proves an edit.
   *
   * @throws org.leafpay.avl.ProofTooLargeException when it changes too much at once
   */
  static ProvenEdit of(SelectionTree before, TreeEdit edit) {
    GrowingTree.Grown made = before.entries().insert(edit.inserts());
    GrowingTree.Grown changed = made.after().update(edit.updates());
    List<Long> keys =
        new ArrayList<>(edit.branches().keySet().stream().map(EntryKey::number).toList());
    edit.createdEmpty().forEach(key -> keys.add(key.number()));
    PoolWitness.Change change =
        new PoolWitness.Change(
            made.proof().bytes(),
            changed.proof().bytes(),
            joined(edit.branches().keySet().stream().map(before::word).toList()),
            joined(List.copyOf(edit.words().values())),
            edit.firstBorn());
    List<Bytes> owners = edit.moves().stream().map(move -> move.owner().bytes()).toList();
    return new ProvenEdit(
        new PoolWitness(keys, change, owners), before.after(edit, changed.after()));
  }

  private static Bytes joined(List<BranchWord> words) {
    return Bytes.concat(words.stream().map(BranchWord::bytes).toArray(Bytes[]::new));
  }
}
