package org.leafpay.engine.sign;

import org.leafpay.types.TxId;

/** A transaction that was signed does not stand up to its checks; it must not be sent. */
public final class SigningException extends RuntimeException {
  SigningException(TxId id, String reason) {
    super("transaction " + id + ": " + reason);
  }
}
