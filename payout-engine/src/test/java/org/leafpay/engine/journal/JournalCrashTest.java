package org.leafpay.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.leafpay.shares.store.StoreFile;

class JournalCrashTest {
  @TempDir private Path folder;

  static IntStream callCounts() {
    return IntStream.rangeClosed(0, JournalCrash.CALL_COUNT);
  }

  /** Whatever was done before the halt is there, and the rest can be done again from the start. */
  @ParameterizedTest(name = "halted after {0} calls")
  @MethodSource("callCounts")
  void losesNothingWhenItsProcessIsHalted(int calls) throws IOException, InterruptedException {
    Path path = folder.resolve("pool.db");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                JournalCrash.class.getName(),
                path.toString(),
                Integer.toString(calls))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isEqualTo(7);

    try (StoreFile halted = StoreFile.open(path);
        StoreFile unharmed = StoreFile.open(folder.resolve("unharmed.db"))) {
      Journal journal = Journal.in(halted);
      Journal expected = Journal.in(unharmed);
      JournalCrash.calls(expected).subList(0, calls).forEach(Runnable::run);
      assertThat(journal.rounds()).isEqualTo(expected.rounds());
      assertThat(journal.steps(1)).isEqualTo(expected.steps(1));

      JournalCrash.calls(journal).subList(calls, JournalCrash.CALL_COUNT).forEach(Runnable::run);
      assertThat(journal.round(1).orElseThrow().status()).isEqualTo(RoundStatus.CLOSED);
    }
  }
}
