package org.leafpay.sortition.selection;

/**
 * How much one change may be.
 *
 * @param sizeMax bytes of the signed transaction
 * @param costMax cost units of the whole transaction
 */
public record ChangeLimits(int sizeMax, long costMax) {
  /** What nodes take by default: see the node's settings of its mempool. */
  public static final ChangeLimits DEFAULT = new ChangeLimits(98_304, 1_000_000);

  /** A signature of a key; the pool's input has one and each funding input too. */
  private static final int SIGNATURE_SIZE = 56;

  // From above, measured with pools of 49 to 2,000,000 operators: a changed word costs 1,500 units,
  // somebody who moves 250, the transaction around them 26,000.
  private static final long COST_BASE = 26_000;
  private static final long COST_PER_WORD = 1_500;
  private static final long COST_PER_MOVE = 250;

  boolean allow(PoolChange change) {
    return size(change) <= sizeMax && costAtMost(change.extent()) <= costMax;
  }

  /** Of the signed transaction, in bytes. */
  static int size(PoolChange change) {
    int signatures = SIGNATURE_SIZE * change.step().inputBoxes().size();
    return change.step().transaction().bytesToSign().size() + signatures;
  }

  /** What a change costs at the most, in cost units. */
  public static long costAtMost(PoolChange.Extent extent) {
    return COST_BASE + COST_PER_WORD * extent.words() + COST_PER_MOVE * extent.moves();
  }
}
