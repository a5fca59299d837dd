package org.leafpay.shares.kafka.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real Kafka broker (KRaft, broker and controller in one) in a process of its own, on a port that
 * was free. Its log folder outlives a stop, so that it can be started again.
 */
public final class TrialBroker implements AutoCloseable {
  private static final Duration START = Duration.ofSeconds(60);
  private static final Duration STOP = Duration.ofSeconds(20);
  private static final long LOOK_MILLIS = 50;
  private static final String HEAP = "-Xmx384m";

  private final Path libraries;
  private final Path folder;
  private final InstantSource clock;
  private final int port;
  private Process process;

  private TrialBroker(Path libraries, Path folder, InstantSource clock) {
    this.libraries = libraries;
    this.folder = folder;
    this.clock = clock;
    this.port = freePort();
    writeSettings(freePort());
    format();
    this.process = run("kafka.Kafka", settingsFile().toString());
    awaitPort();
  }

  /**
   * Starts a broker; takes two or three seconds.
   *
   * @param libraries folder of {@code org.apache.kafka:kafka_2.13} and all that it needs
   * @param folder empty, for settings and logs
   */
  public static TrialBroker start(Path libraries, Path folder, InstantSource clock) {
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException(
          "no Kafka broker in " + libraries + ": mvn -f share-kafka/broker generate-resources");
    }
    return new TrialBroker(libraries, folder, clock);
  }

  /** For {@code bootstrap.servers}. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  /** Ends the process and starts another one on the same log and port. */
  public void restart() {
    stop();
    start();
  }

  /** Ends the process as a power cut would. */
  public void kill() {
    process.destroyForcibly();
    awaitEnd();
  }

  /** Ends the process and lets it put its log in order. */
  public void stop() {
    process.destroy();
    awaitEnd();
  }

  /** Starts it again after a stop. */
  public void start() {
    process = run("kafka.Kafka", settingsFile().toString());
    awaitPort();
  }

  private void writeSettings(int controllerPort) {
    List<String> lines =
        List.of(
            "process.roles=broker,controller",
            "node.id=1",
            "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
            "listeners=PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d"
                .formatted(port, controllerPort),
            "advertised.listeners=PLAINTEXT://127.0.0.1:" + port,
            "controller.listener.names=CONTROLLER",
            "log.dirs=" + folder.resolve("log"),
            "log.retention.ms=-1",
            "log.retention.check.interval.ms=500",
            "log.initial.task.delay.ms=500",
            "auto.create.topics.enable=false",
            "offsets.topic.num.partitions=1",
            "offsets.topic.replication.factor=1",
            "transaction.state.log.num.partitions=1",
            "transaction.state.log.replication.factor=1",
            "transaction.state.log.min.isr=1",
            "share.coordinator.state.topic.num.partitions=1",
            "share.coordinator.state.topic.replication.factor=1",
            "share.coordinator.state.topic.min.isr=1",
            "group.initial.rebalance.delay.ms=0",
            // A broker that was killed comes back at once, and what a dead client began ends soon.
            "broker.session.timeout.ms=4000",
            "broker.heartbeat.interval.ms=500",
            "group.min.session.timeout.ms=1000",
            "transaction.abort.timed.out.transaction.cleanup.interval.ms=1000");
    try {
      Files.createDirectories(folder);
      Files.write(settingsFile(), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void format() {
    process =
        run(
            "kafka.tools.StorageTool",
            "format",
            "--cluster-id",
            "bGVhZnBheS10cmlhbC0wMQ",
            "--config",
            settingsFile().toString());
    awaitEnd();
    if (process.exitValue() != 0) {
      throw failed("could not be formatted");
    }
  }

  private Process run(String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(HEAP);
    command.add("-XX:+UseSerialGC");
    command.add("-Dorg.slf4j.simpleLogger.defaultLogLevel=warn");
    command.add("-cp");
    command.add(libraries.resolve("*").toString());
    command.add(main);
    command.addAll(List.of(arguments));
    try {
      Process started =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
              .start();
      Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void awaitPort() {
    Instant until = clock.instant().plus(START);
    while (!answers()) {
      if (!process.isAlive() || clock.instant().isAfter(until)) {
        throw failed("did not start");
      }
      pause();
    }
  }

  private boolean answers() {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 200);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private void awaitEnd() {
    try {
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(LOOK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private IllegalStateException failed(String what) {
    String said;
    try {
      said = Files.readString(logFile());
    } catch (IOException e) {
      said = e.toString();
    }
    return new IllegalStateException(
        "the broker " + what + ":\n" + said.substring(Math.max(0, said.length() - 4_000)));
  }

  private Path settingsFile() {
    return folder.resolve("server.properties");
  }

  private Path logFile() {
    return folder.resolve("broker.log");
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    kill();
  }
}
