package org.leafpay.testnet.verify;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether tests that need the independent verifiers are run.
 *
 * <p>In an editor they are left out where {@code npm ci} has not been run. Maven, and so {@code
 * ./leafpay test}, sets the property {@code leafpay.verifiers} to {@code required}: then they are
 * run anyway and fail with the command that installs what is missing.
 */
public final class VerifierInstallation {
  /** For {@code EnabledIf}. */
  public static final String NEEDED = "org.leafpay.testnet.verify.VerifierInstallation#isNeeded";

  private static final Path DIRECTORY = Path.of("verifiers");

  private VerifierInstallation() {}

  public static boolean isNeeded() {
    return isNeeded(System.getProperty("leafpay.verifiers", ""), DIRECTORY);
  }

  static boolean isNeeded(String property, Path directory) {
    return property.equals("required")
        || Files.exists(directory.resolve("node_modules/ergo-lib-wasm-nodejs"));
  }

  /**
   * The verifiers of this repository.
   *
   * @throws VerifierException when they are not installed; the message says what to run
   */
  public static IndependentVerifiers open() {
    return IndependentVerifiers.in(DIRECTORY);
  }
}
