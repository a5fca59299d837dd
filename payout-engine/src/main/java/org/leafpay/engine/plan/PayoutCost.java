package org.leafpay.engine.plan;

import java.util.List;
import org.leafpay.contracts.layout.ShareStateBox;
import org.leafpay.contracts.layout.ShareStateLayout;
import org.leafpay.rewardbox.round.ObservedPayout;
import org.leafpay.types.PropositionBytes;
import org.leafpay.types.tx.BoxCandidate;
import org.leafpay.types.tx.ProtocolParameters;
import org.leafpay.types.tx.UnsignedTransaction;

/**
 * What a payout transaction costs the network today (JIT costing), in block cost units.
 *
 * <p>The transaction's part is the protocol's formula. The script's part was fitted to evaluations
 * of the share state script with 1 to 1,075 payments: a constant, a part for each payment, and one
 * for each block of a payee's script that is hashed (twice the protocol's price of a block). The
 * prices of the two calls that verify the proof are the protocol's. A test compares the model with
 * an independent interpreter.
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
  private static final long STATE_SCRIPT_BASE = 303;
  private static final long PAYMENT_COST_HUNDREDTHS = 7_064;
  private static final long HASHED_BLOCK_COST_HUNDREDTHS = 140;
  private static final int HASHED_BLOCK_BYTES = 128;
  private static final long PROOF_CHUNK_BYTES = 64;

  private PayoutCost() {}

  /**
   * The cost of one payout.
   *
   * @param shape what the cost depends on
   */
  public static long of(Shape shape, ProtocolParameters parameters) {
    return TRANSACTION_COST
        + parameters.inputCost() * (long) shape.inputs()
        + parameters.outputCost() * (long) shape.outputs()
        + parameters.tokenAccessCost() * TOKEN_ACCESSES
        + SIGNATURE_COST * (shape.inputs() - 1L)
        + REWARD_SCRIPT_COST
        + scriptCost(shape);
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

  private static long scriptCost(Shape shape) {
    long chunks = (shape.proofBytes() + PROOF_CHUNK_BYTES - 1) / PROOF_CHUNK_BYTES;
    long proofCalls = 2 * (11 + 2 * chunks);
    long treeCost = shape.payments() * (16L + 3L * shape.treeHeight());
    long paymentHundredths =
        PAYMENT_COST_HUNDREDTHS * shape.payments()
            + HASHED_BLOCK_COST_HUNDREDTHS * shape.hashedBlocks();
    return STATE_SCRIPT_BASE + proofCalls + treeCost + (paymentHundredths + 99) / 100;
  }

  /**
   * What the cost of a payout depends on.
   *
   * @param hashedBlocks blocks of 128 bytes, begun or full, of the payees' scripts: the contract
   *     hashes each script to find its leaf
   */
  public record Shape(
      int inputs, int outputs, int payments, int hashedBlocks, int proofBytes, int treeHeight) {

    /**
     * The shape of a payout from a tree of {@code treeHeight}.
     *
     * @throws org.leafpay.contracts.layout.LayoutException when it carries no batch proof
     */
    public static Shape of(UnsignedTransaction payout, int treeHeight) {
      int payments = ObservedPayout.payments(payout);
      List<BoxCandidate> paid =
          payout
              .outputs()
              .subList(
                  ShareStateLayout.FIRST_PAYMENT_AT, ShareStateLayout.FIRST_PAYMENT_AT + payments);
      return new Shape(
          payout.inputs().size(),
          payout.outputs().size(),
          payments,
          paid.stream().mapToInt(payment -> hashedBlocks(payment.script())).sum(),
          ShareStateBox.proof(payout.inputs().get(ShareStateLayout.STATE_AT).extension()).size(),
          treeHeight);
    }

    private static int hashedBlocks(PropositionBytes script) {
      return (script.size() + HASHED_BLOCK_BYTES - 1) / HASHED_BLOCK_BYTES;
    }
  }
}
