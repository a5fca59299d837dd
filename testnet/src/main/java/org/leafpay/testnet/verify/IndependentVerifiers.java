package org.leafpay.testnet.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two verifiers from elsewhere, asked about bundles one at a time.
 *
 * <p>They run in one Node.js process, which is started with the first question (about a second) and
 * again after it was lost. A bundle of 100 kB of transaction takes about half a second. May be
 * shared between threads; they queue.
 */
public final class IndependentVerifiers implements AutoCloseable {
  /** For one bundle, including the start of the process. */
  public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(60);

  private static final List<String> PARTS =
      List.of("verify.mjs", "node_modules/ergo-lib-wasm-nodejs", "node_modules/sigmastate-js");

  private final Path directory;
  private final List<String> command;
  private final Duration patience;
  private final VerdictReader reader = new VerdictReader();
  private @Nullable VerifierProcess process;
  private boolean closed;

  private IndependentVerifiers(Path directory, List<String> command, Duration patience) {
    this.directory = directory;
    this.command = List.copyOf(command);
    this.patience = patience;
  }

  /**
   * Looks whether all is installed; nothing is started yet.
   *
   * @param directory {@code testnet/verifiers} of this repository, after {@code npm ci}
   * @throws VerifierException when something is missing there; the message says what to run
   */
  public static IndependentVerifiers in(Path directory) {
    return in(directory, DEFAULT_PATIENCE);
  }

  /** As {@link #in(Path)}, with another limit for one answer. */
  public static IndependentVerifiers in(Path directory, Duration patience) {
    return withNode("node", directory, patience);
  }

  static IndependentVerifiers withNode(String node, Path directory, Duration patience) {
    Path absolute = directory.toAbsolutePath().normalize();
    for (String part : PARTS) {
      if (Files.notExists(absolute.resolve(part))) {
        throw new VerifierException(
            part + " is missing in " + absolute + "; run: npm ci --prefix " + absolute);
      }
    }
    return new IndependentVerifiers(absolute, List.of(node, "verify.mjs", "--stream"), patience);
  }

  /**
   * Asks both verifiers.
   *
   * @param bundleJson a bundle; refused, not thrown at, when it is none
   * @throws VerifierException when there is no answer; the next question starts afresh
   */
  public synchronized Verdict verify(String bundleJson) {
    if (closed) {
      throw new IllegalStateException("closed");
    }
    // Between the tokens of JSON a line end is a space; inside of a token it is an error anyway.
    String line = bundleJson.replace('\n', ' ').replace('\r', ' ');
    return reader.read(running().ask(line, patience));
  }

  private VerifierProcess running() {
    if (process == null || !process.isAlive()) {
      process = start();
    }
    return process;
  }

  private VerifierProcess start() {
    if (process != null) {
      process.close();
    }
    try {
      return VerifierProcess.start(directory, command);
    } catch (IOException e) {
      throw new VerifierException(
          "cannot run '" + command.get(0) + "' in " + directory + "; install Node.js 20 or later",
          e);
    }
  }

  /** Ends the process; a second time does nothing. */
  @Override
  public synchronized void close() {
    closed = true;
    if (process != null) {
      process.close();
      process = null;
    }
  }
}
