package org.leafpay.engine.lottery;

import org.leafpay.engine.key.OperatorKey;
import org.leafpay.engine.wallet.Wallet;

/** Somebody with money for the fee of arming a lottery again; all else pays for itself. */
public record FeePayer(OperatorKey key, Wallet wallet) {}
