package org.leafpay.engine.payout;

import org.leafpay.rewardbox.round.RoundTerms;
import org.leafpay.types.BlockHeight;
import org.leafpay.types.Bytes;
import org.leafpay.types.NanoErg;

/**
 * How the operator wants his rounds on the chain.
 *
 * @param openAfterBlocks so many blocks after the opening anybody may pay
 * @param fee miner fee of each transaction, nanoERG
 */
public record RoundSettings(int openAfterBlocks, NanoErg fee) {
  /** A day of blocks, and the least fee that nodes relay. */
  public static final RoundSettings DEFAULT = new RoundSettings(720, NanoErg.of(1_000_000));

  /** The share state box pays the closing fee in the end, and leaves a box behind. */
  private static final NanoErg STATE_VALUE = NanoErg.of(2_000_000);

  /** What one payment may take from the reserve at the most, where many share a fee. */
  private static final long FEE_PER_PAYMENT = 20_000;

  /**
   * So many payments fit into one transaction: measured were 541, scattered over a tree of 2,239
   * miners; 500 leaves room.
   */
  private static final int PAYMENTS_MIN = 500;

  /** Terms of a round that pays {@code payments} miners. */
  RoundTerms terms(Bytes operatorKey, NanoErg pot, int payments, BlockHeight tip) {
    return new RoundTerms(
        operatorKey, pot, tip.plus(openAfterBlocks), maxFeePerPayment(payments), STATE_VALUE);
  }

  /** High enough that the reserve of a small round pays the fees of all its transactions. */
  private NanoErg maxFeePerPayment(int payments) {
    if (payments == 0) {
      return NanoErg.of(FEE_PER_PAYMENT);
    }
    long transactions = (payments + PAYMENTS_MIN - 1L) / PAYMENTS_MIN;
    long needed = Math.multiplyExact(transactions, fee.value());
    return NanoErg.of(Math.max(FEE_PER_PAYMENT, (needed + payments - 1) / payments));
  }
}
