package org.leafpay.engine.witness;

/** What a witness must not do, or cannot: nothing was signed or sent. */
public final class WitnessException extends RuntimeException {
  WitnessException(String reason) {
    super(reason);
  }
}
