package org.leafpay.testnet.bench.selection;

import java.util.List;

/**
 * A pool, measured.
 *
 * @param treeHeight of the authenticated tree
 * @param buildMillis to let everybody join, without proofs
 * @param heapBytes in use when everybody is in it, after a collection
 * @param rows its transactions
 */
public record PoolFigures(
    int operators, int treeHeight, long buildMillis, long heapBytes, List<SelectionRow> rows) {
  public PoolFigures {
    rows = List.copyOf(rows);
  }
}
