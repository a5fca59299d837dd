package org.leafpay.types.tx;

import org.leafpay.types.NanoErg;

/**
 * What the miners have voted a transaction to cost and to hold, as a node's {@code /info} gives it.
 *
 * @param inputCost cost units for each input
 * @param dataInputCost cost units for each data input
 * @param outputCost cost units for each output
 * @param tokenAccessCost cost units for each token that is looked at
 * @param maxBlockCost most cost units in a block
 * @param maxBlockSize most bytes in a block's transactions
 * @param minValuePerByte nanoERG that a box must hold for each of its bytes
 * @param blockVersion 4 since protocol 6
 */
public record ProtocolParameters(
    int inputCost,
    int dataInputCost,
    int outputCost,
    int tokenAccessCost,
    int maxBlockCost,
    int maxBlockSize,
    int minValuePerByte,
    int blockVersion) {

  /** What mainnet had voted at height 1,885,184. */
  public static final ProtocolParameters MAINNET =
      new ProtocolParameters(2_407, 100, 298, 100, 8_001_091, 1_271_009, 360, 4);

  public ProtocolParameters {
    requirePositive("inputCost", inputCost);
    requirePositive("dataInputCost", dataInputCost);
    requirePositive("outputCost", outputCost);
    requirePositive("tokenAccessCost", tokenAccessCost);
    requirePositive("maxBlockCost", maxBlockCost);
    requirePositive("maxBlockSize", maxBlockSize);
    requirePositive("minValuePerByte", minValuePerByte);
    requirePositive("blockVersion", blockVersion);
  }

  /** The least that output {@code index} must hold; a high index makes a box a byte longer. */
  public NanoErg minValue(BoxCandidate output, int index) {
    return NanoErg.of(minValuePerByte).times(output.boxSize(index));
  }

  private static void requirePositive(String name, int value) {
    if (value < 1) {
      throw new IllegalArgumentException(name + " below one: " + value);
    }
  }
}
