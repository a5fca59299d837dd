package org.leafpay.testnet.devnet.sigma;

import org.leafpay.types.Bytes;

/** What a script leaves to be proven. */
public sealed interface Reduced {
  /** Nothing: anybody may spend. */
  record Open() implements Reduced {}

  /** Nobody may spend. */
  record Closed() implements Reduced {}

  /**
   * A signature by one key.
   *
   * @param publicKey 33 bytes, compressed
   */
  record NeedsKey(Bytes publicKey) implements Reduced {}

  /** Something else, such as several signatures. */
  record NeedsMore(String proposition) implements Reduced {}

  /** The script, or the transaction's bytes, threw. */
  record Failed(String reason) implements Reduced {}
}
