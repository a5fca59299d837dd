package org.leafpay.testnet.devnet.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.leafpay.testnet.devnet.Devnet;

/** A devnet in a process of its own, which can be killed. */
public final class DevnetProcess implements AutoCloseable {
  private static final String READY = "devnet at ";

  private final Process process;
  private final Caller caller;

  private DevnetProcess(Process process, URI uri) {
    this.process = process;
    this.caller = new Caller(uri);
  }

  /** Starts it and waits until it answers. */
  public static DevnetProcess start(Path directory) {
    try {
      Process process =
          new ProcessBuilder(
                  List.of(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-cp",
                      System.getProperty("java.class.path"),
                      DevnetProcess.class.getName(),
                      directory.toString()))
              .redirectErrorStream(true)
              .start();
      BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
      String line = out.readLine();
      while (line != null && !line.startsWith(READY)) {
        line = out.readLine();
      }
      if (line == null) {
        throw new AssertionError("devnet did not start");
      }
      return new DevnetProcess(process, URI.create(line.substring(READY.length())));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Caller caller() {
    return caller;
  }

  /** Kills it without warning. */
  @Override
  public void close() {
    process.destroyForcibly();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Runs until it is killed. */
  public static void main(String[] args) throws InterruptedException {
    Devnet devnet =
        Devnet.start(Fixture.config().withBlocksAtStart(725).withDirectory(Path.of(args[0])));
    System.out.println(READY + devnet.uri());
    Thread.currentThread().join();
  }
}
