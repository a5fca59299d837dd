package org.leafpay.testnet.devnet.rules;

import java.util.Map;
import java.util.Optional;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.Spending;
import org.leafpay.types.Bytes;
import org.leafpay.types.PropositionBytes;

/** What running the script of one input costs, its signature included, in block cost units. */
@FunctionalInterface
public interface ScriptCostEstimate {
  /** Cost of checking one signature by one key, as measured. */
  long SIGNATURE_COST = 398;

  /** Cost that a script has before it does anything, as measured on a plain key: 410 - 398. */
  long START_COST = 12;

  long cost(LedgerBox box, Spending spending);

  /**
   * For scripts that nobody measured: a straight line through their size. 12 to start, 1 for every
   * 4 bytes of the script, 3 for every byte of a context variable (a measured payout script: 2.8 to
   * 2.9 per byte of its proof), 398 when there is a signature. It says nothing about loops in
   * loops.
   */
  static ScriptCostEstimate linear() {
    return (box, spending) -> {
      long variableBytes = spending.variables().values().stream().mapToLong(Bytes::size).sum();
      long signature = spending.proof().isEmpty() ? 0 : SIGNATURE_COST;
      return START_COST + box.script().size() / 4 + 3 * variableBytes + signature;
    };
  }

  /** Estimates of known scripts, and {@code other} for the rest. */
  static ScriptCostEstimate known(
      Map<PropositionBytes, ScriptCostEstimate> scripts, ScriptCostEstimate other) {
    Map<PropositionBytes, ScriptCostEstimate> table = Map.copyOf(scripts);
    return (box, spending) ->
        Optional.ofNullable(table.get(box.script())).orElse(other).cost(box, spending);
  }
}
