package org.leafpay.rewardbox.receipt;

import org.leafpay.types.NanoErg;
import org.leafpay.types.Score;
import org.leafpay.types.TokenId;
import org.leafpay.types.TxId;
import org.leafpay.types.address.Network;

/**
 * The round that a receipt is about.
 *
 * @param number the pool's own number of it; the chain knows only the token
 * @param genesis the transaction that opened it
 */
public record ReceiptRound(
    Network network, long number, TokenId token, TxId genesis, Totals totals) {

  /**
   * What a payment is computed from: floor(score * pot / totalScore).
   *
   * @param totalScore sum of the scores of all miners
   */
  public record Totals(Score totalScore, NanoErg pot) {}
}
