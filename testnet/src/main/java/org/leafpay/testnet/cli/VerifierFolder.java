package org.leafpay.testnet.cli;

import java.nio.file.Path;

/** Where the independent verifiers are installed. */
final class VerifierFolder {
  /** Set by the start script, so that the program can be started from anywhere. */
  private static final String PROPERTY = "leafpay.verifiers.dir";

  private VerifierFolder() {}

  static Path find() {
    return Path.of(System.getProperty(PROPERTY, "testnet/verifiers"));
  }
}
