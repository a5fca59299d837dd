package org.leafpay.testnet.devnet.rules;

import org.leafpay.types.NanoErg;

/**
 * The numbers that a mainnet node refuses by. Sizes in bytes.
 *
 * @param transactionSizeMax of a transaction in the mempool
 * @param transactionCostMax of a transaction in the mempool
 * @param blockSizeMax of the transactions of a block
 * @param blockCostMax of the transactions of a block
 */
public record Limits(
    int transactionSizeMax,
    long transactionCostMax,
    int blockSizeMax,
    long blockCostMax,
    int boxSizeMax,
    NanoErg valuePerByteMin,
    NanoErg feeMin) {
  /** As voted and configured lately. */
  public static final Limits MAINNET =
      new Limits(
          98_304, 4_900_000, 1_271_009, 8_001_091, 4_096, NanoErg.of(360), NanoErg.of(1_000_000));
}
