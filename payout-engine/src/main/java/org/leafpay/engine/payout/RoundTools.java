package org.leafpay.engine.payout;

import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.FileWriter;
import org.leafpay.engine.wallet.Wallet;

/**
 * What every round of one operator is made with.
 *
 * @param epochs of the selection pool whose members look at his rounds, if any do
 */
public record RoundTools(
    ErgoNode node, RoundBuilder builder, Wallet wallet, FileWriter writer, EpochSource epochs) {
  public RoundTools(ErgoNode node, RoundBuilder builder, Wallet wallet, FileWriter writer) {
    this(node, builder, wallet, writer, EpochSource.NONE);
  }

  public RoundTools(ErgoNode node, RoundBuilder builder, Wallet wallet) {
    this(node, builder, wallet, FileWriter.ATOMIC);
  }

  /** The same tools, with a pool. */
  public RoundTools with(EpochSource newEpochs) {
    return new RoundTools(node, builder, wallet, writer, newEpochs);
  }
}
