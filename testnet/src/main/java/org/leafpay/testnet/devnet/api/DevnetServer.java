package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;
import org.leafpay.testnet.devnet.ledger.Ledger;
import org.leafpay.types.address.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The devnet's HTTP side: reads a call, lets {@link Routes} answer it, misbehaves when told to. */
public final class DevnetServer implements AutoCloseable {
  static final String SUBMIT = "/transactions";
  static final String SUBMIT_BYTES = "/transactions/bytes";

  private static final Logger LOG = LoggerFactory.getLogger(DevnetServer.class);
  private static final int THREADS = 8;

  /** Scripts are evaluated by recursion; a deep one needs more than the usual stack. */
  private static final long STACK_BYTES = 16L << 20;

  private final HttpServer http;
  private final ExecutorService threads;
  private final Routes routes;
  private final Faults faults;
  private final ObjectMapper mapper = new ObjectMapper();

  private DevnetServer(HttpServer http, Routes routes, Faults faults) {
    this.http = http;
    this.routes = routes;
    this.faults = faults;
    this.threads = Executors.newFixedThreadPool(THREADS, daemonThreads());
  }

  /** Starts to answer at {@code address}. */
  public static DevnetServer start(
      InetSocketAddress address, Ledger ledger, Network network, Faults faults) {
    // Without it head and body of an answer wait for each other: 40 ms for each call.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    try {
      HttpServer http = HttpServer.create(address, 0);
      DevnetServer server = new DevnetServer(http, new Routes(ledger, network, faults), faults);
      http.createContext("/", server::handle);
      http.setExecutor(server.threads);
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + address, e);
    }
  }

  public URI uri() {
    InetSocketAddress address = http.getAddress();
    return URI.create("http://" + address.getAddress().getHostAddress() + ":" + address.getPort());
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    if (faults.takeRefusal()) {
      send(exchange, new Answer(503, Answer.internalError("devnet fault").body()));
      return;
    }
    Answer answer = answer(exchange, path, body);
    pause();
    Optional<Faults.LostAnswer> lost =
        Set.of(SUBMIT, SUBMIT_BYTES).contains(path) && answer.status() == 200
            ? faults.takeLostAnswer()
            : Optional.empty();
    if (lost.isEmpty()) {
      send(exchange, answer);
    } else {
      lose(exchange, lost.get());
    }
  }

  private Answer answer(HttpExchange exchange, String path, String body) {
    try {
      return routes.answer(
          exchange.getRequestMethod(), path, query(exchange.getRequestURI().getRawQuery()), body);
    } catch (RuntimeException e) {
      LOG.warn("{} {} failed", exchange.getRequestMethod(), path, e);
      return Answer.internalError(String.valueOf(e.getMessage()));
    }
  }

  private void send(HttpExchange exchange, Answer answer) throws IOException {
    byte[] bytes = mapper.writeValueAsBytes(answer.body());
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(answer.status(), bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void lose(HttpExchange exchange, Faults.LostAnswer how) throws IOException {
    switch (how) {
      case ERROR -> send(exchange, Answer.internalError("devnet fault"));
      case CLOSED -> exchange.close();
      case NEVER -> LOG.info("left without an answer: {}", exchange.getRequestURI());
    }
  }

  private void pause() {
    try {
      Thread.sleep(faults.delay().toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Map<String, String> query(@Nullable String raw) {
    Map<String, String> query = new HashMap<>();
    if (raw != null) {
      for (String pair : raw.split("&", -1)) {
        String[] parts = pair.split("=", 2);
        String value = parts.length == 2 ? parts[1] : "true";
        query.put(parts[0], URLDecoder.decode(value, StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private static ThreadFactory daemonThreads() {
    return task -> {
      Thread thread = new Thread(null, task, "devnet-http", STACK_BYTES);
      thread.setDaemon(true);
      return thread;
    };
  }
}
