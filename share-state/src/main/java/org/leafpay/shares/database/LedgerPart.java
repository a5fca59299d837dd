package org.leafpay.shares.database;

import org.leafpay.shares.ledger.SumColumns;

/**
 * Some of the shares of one bucket, summed.
 *
 * @param bucket its first second since the epoch
 */
public record LedgerPart(long bucket, long networkDifficulty, SumColumns sums) {}
