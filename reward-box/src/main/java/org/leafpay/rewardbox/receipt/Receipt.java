package org.leafpay.rewardbox.receipt;

/** One miner's outcome in one round, with what proves it. */
public record Receipt(
    ReceiptRound round, ReceiptMiner miner, ReceiptScore score, ReceiptOutcome outcome) {}
