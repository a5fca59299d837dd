package org.leafpay.engine.wallet;

/** The operator's boxes do not do for what is wanted. */
public final class WalletException extends IllegalStateException {
  WalletException(String reason) {
    super(reason);
  }
}
