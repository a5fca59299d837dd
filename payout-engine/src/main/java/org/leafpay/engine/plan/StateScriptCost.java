package org.leafpay.engine.plan;

/**
 * What a state script costs when it pays, in block cost units.
 *
 * <p>Fitted to evaluations with 1 to 1,920 payments: a constant, a part for each payment and for
 * each block of a payee's script that is hashed, and in rounds with batches a part for each batch
 * and for each two of them, since the script joins their hashes one by one. The prices of the two
 * calls that verify the proof are the protocol's. A test compares the model with an independent
 * interpreter.
 */
final class StateScriptCost {
  private static final long PROOF_CHUNK_BYTES = 64;
  private static final long TEN_THOUSANDTHS = 10_000;

  private static final long LEAF_BASE = 303;
  private static final long LEAF_PAYMENT_TEN_THOUSANDTHS = 706_400;
  private static final long LEAF_HASHED_BLOCK_TEN_THOUSANDTHS = 14_000;

  private static final long BATCH_BASE = 334;
  private static final long BATCH_PAYMENT_TEN_THOUSANDTHS = 658_680;
  private static final long BATCH_HASHED_BLOCK_TEN_THOUSANDTHS = 7_000;
  private static final long BATCH_TEN_THOUSANDTHS = 363_730;
  private static final long BATCH_PAIR_TEN_THOUSANDTHS = 640;

  private StateScriptCost() {}

  static long of(PayoutShape shape) {
    return treeCost(shape)
        + switch (shape.scripts()) {
          case LEAF -> LEAF_BASE + wholeUnits(leafPart(shape));
          case BATCH -> BATCH_BASE + wholeUnits(batchPart(shape));
        };
  }

  private static long leafPart(PayoutShape shape) {
    return LEAF_PAYMENT_TEN_THOUSANDTHS * shape.payments()
        + LEAF_HASHED_BLOCK_TEN_THOUSANDTHS * shape.hashedBlocks();
  }

  private static long batchPart(PayoutShape shape) {
    long batches = shape.lookups();
    return BATCH_PAYMENT_TEN_THOUSANDTHS * shape.payments()
        + BATCH_HASHED_BLOCK_TEN_THOUSANDTHS * shape.hashedBlocks()
        + BATCH_TEN_THOUSANDTHS * batches
        + BATCH_PAIR_TEN_THOUSANDTHS * batches * batches;
  }

  private static long wholeUnits(long tenThousandths) {
    return (tenThousandths + TEN_THOUSANDTHS - 1) / TEN_THOUSANDTHS;
  }

  /** Of getMany and update: the proof twice, and each key. */
  private static long treeCost(PayoutShape shape) {
    long chunks = (shape.proofBytes() + PROOF_CHUNK_BYTES - 1) / PROOF_CHUNK_BYTES;
    return 2 * (11 + 2 * chunks) + shape.lookups() * (16L + 3L * shape.treeHeight());
  }
}
