package org.leafpay.testnet.verify;

/** There is no verdict: the verifiers could not be started, ended, or took too long. */
public final class VerifierException extends RuntimeException {
  VerifierException(String message) {
    super(message);
  }

  VerifierException(String message, Throwable cause) {
    super(message, cause);
  }
}
