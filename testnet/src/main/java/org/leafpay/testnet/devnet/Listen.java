package org.leafpay.testnet.devnet;

/**
 * Where a devnet answers.
 *
 * @param port 0 for any free one
 */
public record Listen(String host, int port) {
  /** This machine only, any free port. */
  public static final Listen LOOPBACK = new Listen("127.0.0.1", 0);
}
