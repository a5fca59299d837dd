package org.leafpay.engine.selection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leafpay.engine.node.ConfirmedTransaction;
import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.node.KnownBox;
import org.leafpay.engine.publish.PublishException;
import org.leafpay.sortition.selection.PoolPosition;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.HeaderId;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.SignedTransaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out from the chain alone where a pool stands, whoever made its steps.
 *
 * <p>Steps that were read before are taken from the folder. They need no trust: a box is named by
 * the transaction that made it and this by the boxes that it spent, so that a box of the best chain
 * has one history.
 */
public final class PoolTracker {
  private static final Logger LOG = LoggerFactory.getLogger(PoolTracker.class);

  private final ErgoNode node;
  private final PoolFolder folder;

  public PoolTracker(ErgoNode node, PoolFolder folder) {
    this.node = node;
    this.folder = folder;
  }

  /**
   * Follows the pool's box from its opening on.
   *
   * @return empty when the pool is not on the chain, or the chain changed while it was read
   * @throws PoolHeldException when the pool is of another chain, or a step cannot be followed
   */
  public Optional<PoolTrail> trail(PoolDocument pool) {
    requireChain(node, pool);
    List<SignedTransaction> steps = new ArrayList<>(folder.steps());
    List<PoolPosition> positions = known(pool, steps);
    int kept = positions.size() - 1;
    steps.subList(kept, steps.size()).clear();
    boolean whole = follow(positions, steps);
    keep(steps, kept);
    return whole ? end(positions) : Optional.empty();
  }

  /** A pool of another chain would be looked for in vain, and opened again. */
  static void requireChain(ErgoNode node, PoolDocument pool) {
    Optional<HeaderId> here = firstBlock(node);
    if (pool.chain().isPresent() && here.isPresent() && !pool.chain().equals(here)) {
      throw new PoolHeldException(
          "the pool is of the chain whose first block is %s; this node's is %s"
              .formatted(pool.chain().get(), here.get()));
    }
  }

  /** What tells one chain from another; empty when the node does not keep its first block. */
  static Optional<HeaderId> firstBlock(ErgoNode node) {
    return node.blockIdsAt(BlockHeight.of(1)).stream().findFirst();
  }

  /** As far as the kept steps lead on the best chain: a reorganisation may have taken some back. */
  private List<PoolPosition> known(PoolDocument pool, List<SignedTransaction> steps) {
    List<PoolPosition> positions = new ArrayList<>(List.of(pool.opened()));
    for (SignedTransaction step : steps) {
      Optional<PoolPosition> next = next(last(positions), step);
      if (next.isEmpty()) {
        break;
      }
      positions.add(next.get());
    }
    while (positions.size() > 1 && node.knownBox(last(positions).box().id()).isEmpty()) {
      positions.remove(positions.size() - 1);
    }
    return positions;
  }

  private static Optional<PoolPosition> next(PoolPosition at, SignedTransaction step) {
    try {
      return Optional.of(at.after(step.unsigned()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Goes on to the box that nobody has spent; false when the chain changes meanwhile. */
  private boolean follow(List<PoolPosition> positions, List<SignedTransaction> steps) {
    while (true) {
      Optional<KnownBox> box = node.knownBox(last(positions).box().id());
      if (box.isEmpty()) {
        return false;
      }
      Optional<TxId> spender = box.get().spentBy();
      if (spender.isEmpty()) {
        return true;
      }
      Optional<ConfirmedTransaction> step = node.transaction(spender.get());
      if (step.isEmpty()) {
        return false;
      }
      positions.add(after(last(positions), step.get().transaction()));
      steps.add(step.get().transaction());
    }
  }

  private static PoolPosition after(PoolPosition at, SignedTransaction step) {
    try {
      return at.after(step.unsigned());
    } catch (IllegalArgumentException e) {
      throw new PoolHeldException(
          "the pool cannot be followed past transaction %s: %s"
              .formatted(step.id(), e.getMessage()),
          e);
    }
  }

  /** A reader who may not write here asks the node again next time. */
  private void keep(List<SignedTransaction> steps, int kept) {
    try {
      for (int number = kept; number < steps.size(); number++) {
        folder.writeStep(number, steps.get(number));
      }
    } catch (PublishException e) {
      LOG.debug("steps are not kept", e);
    }
  }

  private Optional<PoolTrail> end(List<PoolPosition> positions) {
    return node.transaction(last(positions).box().txId())
        .map(last -> new PoolTrail(positions, last.inclusion()));
  }

  private static PoolPosition last(List<PoolPosition> positions) {
    return positions.get(positions.size() - 1);
  }
}
