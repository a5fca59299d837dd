package org.leafpay.engine.payout;

import org.leafpay.engine.node.ErgoNode;
import org.leafpay.engine.wallet.Wallet;

/** What every round of one operator is made with. */
public record RoundTools(ErgoNode node, RoundBuilder builder, Wallet wallet) {}
