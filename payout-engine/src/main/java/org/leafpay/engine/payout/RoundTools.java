package org.leafpay.engine.payout;

import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.publish.FileWriter;
import org.leafpay.engine.wallet.Wallet;

/** What every round of one operator is made with. */
public record RoundTools(ErgoNode node, RoundBuilder builder, Wallet wallet, FileWriter writer) {
  public RoundTools(ErgoNode node, RoundBuilder builder, Wallet wallet) {
    this(node, builder, wallet, FileWriter.ATOMIC);
  }
}
