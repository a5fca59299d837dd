package org.leafpay.engine.sign.joint;

import org.leafpay.types.Bytes;

/**
 * What the owner of a key answers to a request; it is good for that request alone.
 *
 * @param number 32 bytes
 */
public record Response(Bytes publicKey, Bytes number) {
  static final int SIZE = 32;

  public Response {
    if (number.size() != SIZE) {
      throw new IllegalArgumentException("want %d bytes, got %d".formatted(SIZE, number.size()));
    }
  }
}
