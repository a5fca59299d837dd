package org.leafpay.testnet.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A test run that leaves out what cannot be run must not look like one that ran it. */
class VerifierInstallationTest {
  @TempDir Path directory;

  @Test
  void mavenNeverLeavesTheVerifiersOut() {
    assertThat(System.getProperty("leafpay.verifiers")).isEqualTo("required");
    assertThat(VerifierInstallation.isNeeded("required", directory)).isTrue();
  }

  @Test
  void elsewhereTheyAreLeftOutUntilTheyAreInstalled() throws IOException {
    assertThat(VerifierInstallation.isNeeded("", directory)).isFalse();
    Files.createDirectories(directory.resolve("node_modules/ergo-lib-wasm-nodejs"));
    assertThat(VerifierInstallation.isNeeded("", directory)).isTrue();
  }
}
