package org.leafpay.rewardbox.receipt;

import java.util.Optional;

/**
 * One miner's outcome in one round, with what proves it.
 *
 * @param batch his place in his batch, if the round has batches
 */
public record Receipt(
    ReceiptRound round,
    ReceiptMiner miner,
    ReceiptScore score,
    Optional<BatchPlace> batch,
    ReceiptOutcome outcome) {}
