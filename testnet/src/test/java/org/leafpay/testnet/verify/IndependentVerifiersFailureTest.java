package org.leafpay.testnet.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What happens when the other process is missing, silent, broken or gone. */
@Timeout(30)
class IndependentVerifiersFailureTest {
  private static final Duration SOON = Duration.ofMillis(400);
  private static final Duration LATE = Duration.ofSeconds(20);
  private static final String REFUSAL =
      "{\"txId\":null,\"accepted\":false,\"error\":\"as you like it\"}";

  @TempDir Path directory;

  @Test
  void saysWhichCommandInstallsWhatIsMissing() throws IOException {
    assertThatThrownBy(() -> IndependentVerifiers.in(directory))
        .isInstanceOf(VerifierException.class)
        .hasMessageContaining("verify.mjs is missing")
        .hasMessageContaining("npm ci --prefix " + directory);
    FakeNode.install(directory);
    Files.delete(directory.resolve("node_modules/sigmastate-js"));
    assertThatThrownBy(() -> IndependentVerifiers.in(directory))
        .hasMessageContaining("node_modules/sigmastate-js is missing");
  }

  @Test
  void saysThatNodeIsMissing() throws IOException {
    FakeNode.install(directory);
    try (IndependentVerifiers verifiers =
        IndependentVerifiers.withNode("no-such-node", directory, SOON)) {
      assertThatThrownBy(() -> verifiers.verify("{}"))
          .isInstanceOf(VerifierException.class)
          .hasMessageContaining("cannot run 'no-such-node'")
          .hasMessageContaining("install Node.js 20 or later");
    }
  }

  @Test
  void givesUpOnASilentProcess() throws IOException {
    try (IndependentVerifiers verifiers =
        FakeNode.running(directory, SOON, "echo thinking >&2; cat > /dev/null")) {
      assertThatThrownBy(() -> verifiers.verify("{}"))
          .isInstanceOf(VerifierException.class)
          .hasMessageContaining("no verdict within PT0.4S")
          .hasMessageContaining("thinking");
    }
  }

  @Test
  void givesUpOnAProcessThatDoesNotEvenRead() throws IOException {
    try (IndependentVerifiers verifiers = FakeNode.running(directory, SOON, "exec sleep 20")) {
      String moreThanAPipeHolds = " ".repeat(1_000_000);
      assertThatThrownBy(() -> verifiers.verify(moreThanAPipeHolds))
          .isInstanceOf(VerifierException.class)
          .hasMessageContaining("no verdict within");
    }
  }

  @Test
  void quotesTheLastWordsOfAProcessThatEnds() throws IOException {
    try (IndependentVerifiers verifiers =
        FakeNode.running(directory, LATE, "read line; echo out of memory >&2; exit 3")) {
      assertThatThrownBy(() -> verifiers.verify("{}"))
          .isInstanceOf(VerifierException.class)
          .hasMessageContaining("ended with status 3")
          .hasMessageContaining("out of memory");
    }
  }

  @Test
  void startsAfreshAfterAProcessWasLost() throws IOException {
    String diesOnce =
        "if [ ! -e once ]; then touch once; exit 1; fi\n"
            + "while read -r line; do echo '"
            + REFUSAL
            + "'; done";
    try (IndependentVerifiers verifiers = FakeNode.running(directory, LATE, diesOnce)) {
      assertThatThrownBy(() -> verifiers.verify("{}")).isInstanceOf(VerifierException.class);
      assertThat(verifiers.verify("{}").error()).contains("as you like it");
    }
  }

  @Test
  void aLateAnswerIsNeverTakenForTheNextOne() throws IOException {
    String slowOnce =
        "read -r line\n"
            + "if [ ! -e once ]; then touch once; sleep 1; echo '{\"accepted\":true}'; fi\n"
            + "echo '"
            + REFUSAL
            + "'";
    try (IndependentVerifiers verifiers = FakeNode.running(directory, SOON, slowOnce)) {
      assertThatThrownBy(() -> verifiers.verify("{}")).hasMessageContaining("no verdict within");
      assertThat(verifiers.verify("{}").error()).contains("as you like it");
    }
  }

  @Test
  void sendsABundleOfSeveralLinesAsOne() throws IOException {
    String countsLines = "while read -r line; do n=$((n+1)); echo \"" + COUNTED + "\"; done";
    try (IndependentVerifiers verifiers = FakeNode.running(directory, LATE, countsLines)) {
      assertThat(verifiers.verify("{\n \"tx\":\r\n {}\n}\n").error()).contains("line 1");
      assertThat(verifiers.verify("{}").error()).contains("line 2");
    }
  }

  @Test
  void aChattyProcessDoesNotStandStill() throws IOException {
    String chatty =
        "i=0; while [ $i -lt 5000 ]; do echo 'a line of noise, a line of noise' >&2;"
            + " i=$((i+1)); done; read -r line; echo '"
            + REFUSAL
            + "'";
    try (IndependentVerifiers verifiers = FakeNode.running(directory, LATE, chatty)) {
      assertThat(verifiers.verify("{}").accepted()).isFalse();
    }
  }

  @Test
  void answersNothingOnceClosed() throws IOException {
    IndependentVerifiers verifiers = FakeNode.running(directory, LATE, "cat");
    verifiers.close();
    verifiers.close();
    assertThatThrownBy(() -> verifiers.verify("{}")).isInstanceOf(IllegalStateException.class);
  }

  private static final String COUNTED =
      "{\\\"txId\\\":null,\\\"accepted\\\":false,\\\"error\\\":\\\"line $n\\\"}";
}
