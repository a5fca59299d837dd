package org.leafpay.sortition.selection;

import java.util.List;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.types.BlockHeight;

/**
 * Gives operators other weights: any number of them join, change and leave in one transaction,
 * which the pool's owner signs.
 */
public final class PoolChange {
  private final PoolStep step;
  private final PoolPosition next;
  private final Extent extent;

  private PoolChange(PoolStep step, PoolPosition next, Extent extent) {
    this.step = step;
    this.next = next;
    this.extent = extent;
  }

  /**
   * What a change costs in the script depends on these.
   *
   * @param words branch words that change
   * @param moves who joins or leaves
   */
  public record Extent(int words, int moves) {}

  /**
   * The transaction.
   *
   * @param changes each of another operator
   * @throws SelectionException when the pool is not open, somebody cannot join or leave, the sum of
   *     weights would be too large, or nothing would change
   * @throws org.leafpay.avl.ProofTooLargeException when it is too much for one transaction
   */
  public static PoolChange of(
      PoolPosition at, List<WeightChange> changes, PoolFunds funds, BlockHeight tip) {
    at.requirePhase(PoolPhase.OPEN);
    TreeEdit edit = EditPlan.of(at.tree(), changes);
    SelectionException.require(!edit.branches().isEmpty(), () -> "nothing would change");
    ProvenEdit proven = ProvenEdit.of(at.tree(), edit);
    PoolStep step =
        at.step(at.state().with(proven.after().weights()), proven.witness(), funds, tip);
    PoolPosition next =
        PoolPosition.of(
            step.transaction().outputBoxes().get(SelectionLayout.POOL_AT), proven.after());
    return new PoolChange(step, next, new Extent(edit.branches().size(), edit.moves().size()));
  }

  public PoolStep step() {
    return step;
  }

  /** Where the pool stands when this transaction is done. */
  public PoolPosition next() {
    return next;
  }

  public Extent extent() {
    return extent;
  }
}
