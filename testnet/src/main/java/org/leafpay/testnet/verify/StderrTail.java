package org.leafpay.testnet.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The last lines that a process wrote to its error output.
 *
 * <p>Somebody has to read them all: a process whose pipe is full stands still.
 */
final class StderrTail {
  private static final int LINES = 20;
  private static final int LINE_LENGTH = 300;
  private final Deque<String> lines = new ArrayDeque<>();
  private final Thread reader;

  StderrTail(InputStream stderr) {
    reader = new Thread(() -> readAll(stderr), "verifiers-stderr");
    reader.setDaemon(true);
    reader.start();
  }

  /** The lines so far; waits a moment for a process that has just ended. */
  String text() {
    try {
      reader.join(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  private void readAll(InputStream stderr) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(stderr, StandardCharsets.UTF_8))) {
      in.lines().forEach(this::add);
    } catch (IOException | UncheckedIOException e) {
      add("(its error output broke off: " + e.getMessage() + ")");
    }
  }

  private void add(String line) {
    synchronized (lines) {
      lines.addLast(line.length() <= LINE_LENGTH ? line : line.substring(0, LINE_LENGTH) + "…");
      if (lines.size() > LINES) {
        lines.removeFirst();
      }
    }
  }
}
