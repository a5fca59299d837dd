package org.leafpay.testnet.bench.selection;

/**
 * One transaction of a pool, measured.
 *
 * @param step what it does
 * @param count to how many operators, or how many members are shown
 * @param proofBytes all proofs in it
 * @param transactionBytes size of the signed transaction
 * @param cost what the network counts, in block cost units
 * @param costBound what the planner takes it to cost at the most; the cost itself where nothing is
 *     planned by it
 * @param scriptCost the share of the pool's or the waiting box's script
 * @param millis to plan, prove and check the proofs
 */
public record SelectionRow(
    String step,
    int count,
    int proofBytes,
    int transactionBytes,
    long cost,
    long costBound,
    long scriptCost,
    long millis) {
  /** The same with what verifiers have found. */
  SelectionRow measured(int bytes, long wholeCost, long ofScript) {
    return new SelectionRow(
        step,
        count,
        proofBytes,
        bytes,
        wholeCost,
        costBound == 0 ? wholeCost : costBound,
        ofScript,
        millis);
  }

  /** Before anybody has looked at the transaction. */
  static SelectionRow planned(String step, int count, int proofBytes, Effort effort) {
    return new SelectionRow(step, count, proofBytes, 0, 0, effort.costBound(), 0, effort.millis());
  }

  /** What it took to plan, and what is expected of it; no bound is 0. */
  record Effort(long millis, long costBound) {}
}
