package org.leafpay.sortition.selection;

import java.util.ArrayList;
import java.util.List;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.contracts.layout.PoolBox;
import org.leafpay.contracts.layout.PoolPhase;
import org.leafpay.contracts.layout.PoolWitness;
import org.leafpay.contracts.layout.SelectionLayout;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.NanoErg;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** Where a pool stands: its box, and the tree that it commits to. */
public final class PoolPosition {
  private final Box box;
  private final PoolBox state;
  private final SelectionTree tree;

  private PoolPosition(Box box, PoolBox state, SelectionTree tree) {
    this.box = box;
    this.state = state;
    this.tree = tree;
  }

  /**
   * Joins a box with the tree that its history gives.
   *
   * @throws SelectionException when it is no pool's box, or commits to another tree
   */
  public static PoolPosition of(Box box, SelectionTree tree) {
    PoolBox state = read(box);
    SelectionException.require(
        state.weights().equals(tree.weights()),
        () -> "the box has %s, the tree %s".formatted(state.weights(), tree.weights()));
    return new PoolPosition(box, state, tree);
  }

  public Box box() {
    return box;
  }

  public PoolBox state() {
    return state;
  }

  public SelectionTree tree() {
    return tree;
  }

  /** The seed of the present epoch. */
  Hash32 requireSeed() {
    return state
        .seed()
        .orElseThrow(
            () -> new SelectionException("the pool is " + state.clock().phase() + ", not seeded"));
  }

  void requirePhase(PoolPhase want) {
    SelectionException.require(
        state.clock().phase() == want,
        () -> "the pool is %s, not %s".formatted(state.clock().phase(), want));
  }

  /** The transaction that makes {@code next} of this pool. */
  PoolStep step(PoolBox next, PoolWitness witness, PoolFunds funds, BlockHeight tip) {
    List<Box> boxes = new ArrayList<>(List.of(box));
    boxes.addAll(funds.boxes());
    BlockHeight height = PoolFunds.creationHeight(boxes, tip);
    List<UnsignedInput> inputs = new ArrayList<>(boxes.stream().map(UnsignedInput::of).toList());
    inputs.set(SelectionLayout.POOL_AT, new UnsignedInput(box.id(), witness.extension()));
    List<BoxCandidate> outputs = new ArrayList<>(List.of(next.candidate(height)));
    outputs.addAll(funds.outputs(NanoErg.ZERO, height));
    return new PoolStep(UnsignedTransaction.of(inputs, outputs), boxes, List.of());
  }

  /**
   * Where the pool stands after a transaction that spends its box, whoever made it.
   *
   * @throws IllegalArgumentException when the transaction does not go on with this pool, or its
   *     witness does not fit the tree: no script would have let it pass
   */
  public PoolPosition after(UnsignedTransaction transaction) {
    UnsignedInput input = transaction.inputs().get(SelectionLayout.POOL_AT);
    SelectionException.require(
        input.boxId().equals(box.id()),
        () -> "box %s is spent, not the pool's".formatted(input.boxId()));
    Box next = transaction.outputBoxes().get(SelectionLayout.POOL_AT);
    boolean stays = read(next).weights().equals(state.weights());
    return of(next, stays ? tree : ObservedChange.after(tree, witness(input)));
  }

  static PoolBox read(Box box) {
    try {
      return PoolBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new SelectionException(String.valueOf(e.getMessage()));
    }
  }

  private static PoolWitness witness(UnsignedInput input) {
    try {
      return PoolWitness.read(input.extension());
    } catch (LayoutException e) {
      throw new SelectionException(String.valueOf(e.getMessage()));
    }
  }
}
