package org.leafpay.rewardbox.receipt;

import java.util.function.Function;
import org.leafpay.avl.BatchProof;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.BoxId;
import org.leafpay.types.NanoErg;
import org.leafpay.types.TxId;
import org.leafpay.types.tx.Box;

/** What became of a miner's part. */
public sealed interface ReceiptOutcome {
  /** The boxes and the leaf before: of the payout's inputs, or of the genesis. */
  Before before();

  /** Calls the function of the case that holds. */
  <T> T match(Function<Paid, T> paid, Function<Owed, T> owed);

  /**
   * The boxes of the round, and the proof of the miner's leaf under the digest in the state box.
   */
  record Before(Box stateBox, Box rewardBox, BatchProof proof) {}

  /** The next share state box, and the proof of the miner's leaf under its digest. */
  record After(Box stateBox, BatchProof proof) {}

  /**
   * The output that paid the miner.
   *
   * @param index place among the outputs of {@code transaction}
   * @param creationHeight as the output says it
   */
  record Payment(
      TxId transaction, int index, NanoErg amount, BlockHeight creationHeight, BoxId boxId) {}

  /** The round paid the miner. */
  record Paid(Before before, After after, Payment payment) implements ReceiptOutcome {
    @Override
    public <T> T match(Function<Paid, T> paid, Function<Owed, T> owed) {
      return paid.apply(this);
    }
  }

  /**
   * The part is too small for a payment: the pool's ledger carries it, or it is drawn for.
   *
   * @param due floor(score * pot / totalScore)
   * @param drawn {@code due} when the pool says that it is the miner's interval in a lottery beside
   *     the round, zero when there is no word of one
   * @param owed what the pool says that it owes the miner after this round, at least {@code due}
   *     without what is drawn for: the ledger also keeps what rounding took
   */
  record Owed(Before before, NanoErg due, NanoErg drawn, NanoErg owed) implements ReceiptOutcome {
    public boolean isDrawn() {
      return !drawn.isZero();
    }

    @Override
    public <T> T match(Function<Paid, T> paid, Function<Owed, T> owed) {
      return owed.apply(this);
    }
  }
}
