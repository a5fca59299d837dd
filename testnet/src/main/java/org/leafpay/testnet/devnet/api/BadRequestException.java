package org.leafpay.testnet.devnet.api;

/** A call that cannot be understood; the message is the answer's detail. */
final class BadRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadRequestException(String detail) {
    super(detail);
  }
}
