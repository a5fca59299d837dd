package org.leafpay.engine.plan;

import org.leafpay.types.tx.ProtocolParameters;

/**
 * What a payout transaction costs the network today (JIT costing), in block cost units.
 *
 * <p>The transaction's part is the protocol's formula, {@link StateScriptCost} that of the state
 * script.
 */
public final class PayoutCost {
  private static final long TRANSACTION_COST = 10_000;

  /** Of proving one key. */
  static final long SIGNATURE_COST = 398;

  private static final long REWARD_SCRIPT_COST = 44;

  /** Token entries and distinct tokens of two inputs and two outputs. */
  private static final long TOKEN_ACCESSES = 6;

  /** Of a mining reward; a plain key costs 5. */
  private static final long OWN_SCRIPT_COST = 12;

  private static final long CLOSE_SCRIPT_COST = 30;

  private PayoutCost() {}

  /**
   * The cost of one payout.
   *
   * @param shape what the cost depends on
   */
  public static long of(PayoutShape shape, ProtocolParameters parameters) {
    return TRANSACTION_COST
        + parameters.inputCost() * (long) shape.inputs()
        + parameters.outputCost() * (long) shape.outputs()
        + parameters.tokenAccessCost() * TOKEN_ACCESSES
        + SIGNATURE_COST * (shape.inputs() - 1L)
        + REWARD_SCRIPT_COST
        + StateScriptCost.of(shape);
  }

  /** The cost of opening a round: inputs are the operator's own, two outputs hold its token. */
  static long ofGenesis(int inputs, int outputs, ProtocolParameters parameters) {
    return TRANSACTION_COST
        + (parameters.inputCost() + SIGNATURE_COST + OWN_SCRIPT_COST) * inputs
        + parameters.outputCost() * (long) outputs
        + parameters.tokenAccessCost() * TOKEN_ACCESSES / 2;
  }

  /** The cost of closing a round: both boxes go in, no token comes out. */
  static long ofClose(int inputs, int outputs, ProtocolParameters parameters) {
    return TRANSACTION_COST
        + parameters.inputCost() * (long) inputs
        + parameters.outputCost() * (long) outputs
        + parameters.tokenAccessCost() * TOKEN_ACCESSES / 2
        + SIGNATURE_COST
        + REWARD_SCRIPT_COST
        + CLOSE_SCRIPT_COST;
  }
}
