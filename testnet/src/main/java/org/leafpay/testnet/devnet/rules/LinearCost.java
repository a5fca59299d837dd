package org.leafpay.testnet.devnet.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leafpay.testnet.devnet.chain.LedgerBox;
import org.leafpay.testnet.devnet.chain.TokenUnits;
import org.leafpay.types.TokenId;

/**
 * The network's formula with lately voted parameters: a fixed part, a price per input, data input,
 * output and token access, and the scripts. Only the last part is an estimate.
 */
public final class LinearCost implements CostMeter {
  private static final long START = 10_000;
  private static final long INPUT = 2_407;
  private static final long DATA_INPUT = 100;
  private static final long OUTPUT = 298;
  private static final long TOKEN_ACCESS = 100;

  private final ScriptCostEstimate scripts;

  public LinearCost(ScriptCostEstimate scripts) {
    this.scripts = scripts;
  }

  @Override
  public long cost(Resolved tx) {
    long cost = START;
    cost += INPUT * tx.inputs().size();
    cost += DATA_INPUT * tx.dataInputs().size();
    cost += OUTPUT * tx.transaction().outputs().size();
    cost += TOKEN_ACCESS * (tokenAccesses(tx.inputs()) + tokenAccesses(tx.transaction().outputs()));
    for (int i = 0; i < tx.inputs().size(); i++) {
      cost += scripts.cost(tx.inputs().get(i), tx.transaction().inputs().get(i));
    }
    return cost;
  }

  /** Each mention of a token counts, and each distinct token once more. */
  private static long tokenAccesses(List<LedgerBox> boxes) {
    long mentions = 0;
    Set<TokenId> distinct = new HashSet<>();
    for (LedgerBox box : boxes) {
      mentions += box.tokens().size();
      box.tokens().stream().map(TokenUnits::token).forEach(distinct::add);
    }
    return mentions + distinct.size();
  }
}
