package org.leafpay.engine.plan;

/**
 * What a state script costs when it pays.
 *
 * <p>Fitted to evaluations with 1 to 2,000 payments: a constant, a part for each payment, one for
 * each block of a payee's script that is hashed (twice the protocol's price of a block), and one
 * for each batch. The prices of the two calls that verify the proof are the protocol's. A test
 * compares the model with an independent interpreter.
 */
final class StateScriptCost {
  private static final long PROOF_CHUNK_BYTES = 64;
  private static final long HASHED_BLOCK_COST_HUNDREDTHS = 140;

  private static final long LEAF_BASE = 303;
  private static final long LEAF_PAYMENT_COST_HUNDREDTHS = 7_064;

  private static final long BATCH_BASE = 303;
  private static final long BATCH_PAYMENT_COST_HUNDREDTHS = 7_064;
  private static final long BATCH_COST_HUNDREDTHS = 0;

  private StateScriptCost() {}

  static long of(PayoutShape shape) {
    long hundredths =
        switch (shape.scripts()) {
          case LEAF -> LEAF_PAYMENT_COST_HUNDREDTHS * shape.payments();
          case BATCH ->
              BATCH_PAYMENT_COST_HUNDREDTHS * shape.payments()
                  + BATCH_COST_HUNDREDTHS * shape.lookups();
        };
    long hashed = HASHED_BLOCK_COST_HUNDREDTHS * shape.hashedBlocks();
    return base(shape) + treeCost(shape) + (hundredths + hashed + 99) / 100;
  }

  private static long base(PayoutShape shape) {
    return switch (shape.scripts()) {
      case LEAF -> LEAF_BASE;
      case BATCH -> BATCH_BASE;
    };
  }

  /** Of getMany and update: the proof twice, and each key. */
  private static long treeCost(PayoutShape shape) {
    long chunks = (shape.proofBytes() + PROOF_CHUNK_BYTES - 1) / PROOF_CHUNK_BYTES;
    return 2 * (11 + 2 * chunks) + shape.lookups() * (16L + 3L * shape.treeHeight());
  }
}
