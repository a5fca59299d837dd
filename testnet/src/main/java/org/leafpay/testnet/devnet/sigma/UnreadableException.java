package org.leafpay.testnet.devnet.sigma;

/** Bytes or JSON that are no transaction; the message is sigma's or circe's, as a node gives it. */
public final class UnreadableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreadableException(String reason) {
    super(reason);
  }

  /** The reason without the exception's name. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
