package org.leafpay.engine.selection;

import java.util.List;
import org.leafpay.engine.node.ConfirmedTransaction.Inclusion;
import org.leafpay.sortition.selection.PoolPosition;

/**
 * What a pool has left on the best chain.
 *
 * @param positions where it stood after its opening and after each step, the present one last
 * @param inclusion where the last step stands, or the opening
 */
public record PoolTrail(List<PoolPosition> positions, Inclusion inclusion) {
  public PoolTrail {
    positions = List.copyOf(positions);
  }

  /** Where the pool stands now: box, tree and clock. */
  public PoolPosition position() {
    return positions.get(positions.size() - 1);
  }

  /** Blocks on top of the last step's. */
  public int confirmations() {
    return inclusion.confirmations();
  }
}
