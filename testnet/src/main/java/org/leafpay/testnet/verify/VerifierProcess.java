package org.leafpay.testnet.verify;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One running process that answers lines with lines. Used by one thread at a time. */
final class VerifierProcess implements AutoCloseable {
  private final Process process;
  private final BufferedWriter toProcess;
  private final BufferedReader fromProcess;
  private final StderrTail stderr;
  private final ExecutorService exchanges;

  private VerifierProcess(Process process) {
    this.process = process;
    toProcess =
        new BufferedWriter(
            new OutputStreamWriter(process.getOutputStream(), StandardCharsets.UTF_8));
    fromProcess =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    stderr = new StderrTail(process.getErrorStream());
    exchanges = Executors.newSingleThreadExecutor(VerifierProcess::daemon);
  }

  /** Throws IOException when there is no such command. */
  static VerifierProcess start(Path directory, List<String> command) throws IOException {
    return new VerifierProcess(new ProcessBuilder(command).directory(directory.toFile()).start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /**
   * Sends one line and waits for one line. After an exception the process is gone: an answer that
   * comes late must never be taken for the answer to the next question.
   */
  String ask(String line, Duration patience) {
    Future<String> answer = exchanges.submit(() -> exchange(line));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      close();
      throw new VerifierException("no verdict within " + patience + said(), e);
    } catch (ExecutionException e) {
      String exitCode = exitCode();
      close();
      throw new VerifierException("the verifiers ended" + exitCode + said(), e);
    } catch (InterruptedException e) {
      close();
      Thread.currentThread().interrupt();
      throw new VerifierException("interrupted while waiting for a verdict", e);
    }
  }

  private String exchange(String line) throws IOException {
    toProcess.write(line);
    toProcess.write('\n');
    toProcess.flush();
    String answer = fromProcess.readLine();
    if (answer == null) {
      throw new IOException("end of output");
    }
    return answer;
  }

  /** Ends the process. It holds nothing that would need a gentle end. */
  @Override
  public void close() {
    process.destroyForcibly();
    exchanges.shutdownNow();
  }

  private String exitCode() {
    try {
      return process.waitFor(1, TimeUnit.SECONDS) ? " with status " + process.exitValue() : "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }

  private String said() {
    String text = stderr.text();
    return text.isEmpty() ? "" : "; last words:\n" + text;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "verifiers-exchange");
    thread.setDaemon(true);
    return thread;
  }
}
