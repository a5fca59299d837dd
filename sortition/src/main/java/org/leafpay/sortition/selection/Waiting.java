package org.leafpay.sortition.selection;

import java.util.List;
import org.leafpay.contracts.layout.ConsumerBox;
import org.leafpay.contracts.layout.DrawnWitness;
import org.leafpay.contracts.layout.LayoutException;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Hash32;
import org.leafpay.types.tx.Box;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.UnsignedInput;
import org.leafpay.types.tx.UnsignedTransaction;

/** A box that waits for who is drawn, beside the pool that has drawn. */
public final class Waiting {
  private final Box box;
  private final ConsumerBox state;
  private final PoolPosition pool;
  private final Hash32 seed;

  private Waiting(Box box, ConsumerBox state, PoolPosition pool) {
    this.box = box;
    this.state = state;
    this.pool = pool;
    this.seed = pool.requireSeed();
  }

  /**
   * Joins the two.
   *
   * @throws SelectionException when the box is none that waits, waits for another pool or epoch, or
   *     the pool has no seed
   */
  public static Waiting of(Box box, PoolPosition pool) {
    ConsumerBox state;
    try {
      state = ConsumerBox.read(box.candidate());
    } catch (LayoutException e) {
      throw new SelectionException(String.valueOf(e.getMessage()));
    }
    SelectionException.require(
        state.pool().equals(pool.state().nft()),
        () -> "the box waits for pool %s".formatted(state.pool()));
    long epoch = pool.state().clock().epoch();
    SelectionException.require(
        state.terms().epoch() == epoch,
        () ->
            "the box waits for epoch %d, the pool is in %d"
                .formatted(state.terms().epoch(), epoch));
    return new Waiting(box, state, pool);
  }

  public Box box() {
    return box;
  }

  public ConsumerBox state() {
    return state;
  }

  public PoolPosition pool() {
    return pool;
  }

  /** Whom a draw names. */
  public Member drawn(long draw) {
    return pool.tree().draw(seed, draw);
  }

  BlockHeight creationHeight(BlockHeight tip) {
    return PoolFunds.creationHeight(List.of(box), tip);
  }

  /** Spends the box; the pool is read, not spent. */
  PoolStep step(DrawnWitness witness, List<BoxCandidate> outputs) {
    return new PoolStep(
        new UnsignedTransaction(
            List.of(new UnsignedInput(box.id(), witness.extension())),
            List.of(pool.box().id()),
            outputs),
        List.of(box),
        List.of(pool.box()));
  }
}
