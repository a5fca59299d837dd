package org.leafpay.rewardbox.receipt;

import org.leafpay.types.Score;

/**
 * A miner's score in a round.
 *
 * @param share from his shares
 * @param carried what earlier rounds owed him and his part of the fee, if he has one, at this
 *     round's rate
 * @param total the score of his leaf, the sum of both
 */
public record ReceiptScore(Score share, Score carried, Score total) {}
