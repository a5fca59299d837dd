package org.leafpay.shares.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import org.leafpay.shares.batch.Positions;
import org.leafpay.shares.scan.EpochNames;
import org.leafpay.shares.source.RowProblem;

/** The HTTP server: finds out who asks for what. */
final class ShareServer implements AutoCloseable {
  private static final String SHARES = "/v1/shares";
  private static final String POSITION = "/v1/position";
  private static final String HEALTH = "/v1/health";
  private static final String EPOCH_PARAMETER = "epoch=";

  /** For questions, and for requests that are sent away at once. */
  private static final int SPARE_THREADS = 8;

  private static final int STOP_SECONDS = 1;
  private static final int CONNECTIONS_MAX = 1_000;

  private final HttpServer http;
  private final ExecutorService threads;
  private final ScheduledExecutorService timer;
  private final TokenBook tokens;
  private final Intake intake;
  private final RequestBody bodies;
  private final ShareEndpoint shares;
  private final AtomicInteger answering = new AtomicInteger();
  private volatile Positions counted = Positions.NONE;

  private ShareServer(HttpTerms terms, Intake intake) throws IOException {
    this.http = HttpServer.create(terms.listen(), 0);
    this.threads =
        Executors.newFixedThreadPool(terms.limits().requests() + SPARE_THREADS, daemonThreads());
    this.timer = Executors.newSingleThreadScheduledExecutor(daemonThreads());
    this.tokens = terms.tokens();
    this.intake = intake;
    this.bodies = new RequestBody(terms.limits(), timer);
    this.shares = new ShareEndpoint(terms.limits(), intake, bodies);
  }

  static ShareServer start(HttpTerms terms, Intake intake) {
    limitHeads(terms.limits());
    try {
      ShareServer server = new ShareServer(terms, intake);
      server.http.createContext("/", server::handle);
      server.http.setExecutor(server.threads);
      server.http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot listen on " + terms.listen(), e);
    }
  }

  /**
   * The JDK's server has these limits for the whole process, read when its first one is made: a
   * head that trickles in holds a thread until then.
   */
  private static void limitHeads(HttpLimits limits) {
    long seconds = Math.max(1, 2 * limits.bodyTime().toSeconds());
    System.setProperty("sun.net.httpserver.maxReqTime", Long.toString(seconds));
    System.setProperty("jdk.httpserver.maxConnections", Integer.toString(CONNECTIONS_MAX));
    // Without it head and body of an answer wait for each other: 40 ms for each request.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  InetSocketAddress address() {
    return http.getAddress();
  }

  void positionsAre(Positions positions) {
    counted = positions;
  }

  private void handle(HttpExchange exchange) throws IOException {
    answering.incrementAndGet();
    try (exchange) {
      send(exchange, reply(exchange));
    } finally {
      answering.decrementAndGet();
    }
  }

  private Reply reply(HttpExchange exchange) {
    try {
      return answer(exchange);
    } catch (HttpProblem e) {
      if (e.refusal() == Refusal.UNKNOWN_TOKEN) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
      }
      bodies.discard(exchange);
      return Reply.of(e.refusal());
    }
  }

  private Reply answer(HttpExchange exchange) throws HttpProblem {
    String path = exchange.getRequestURI().getPath();
    if (HEALTH.equals(path)) {
      requireMethod(exchange, "GET");
      return Reply.health(intake.isWell(), intake.openCount());
    }
    if (SHARES.equals(path)) {
      requireMethod(exchange, "POST");
      return shares.post(exchange, source(exchange));
    }
    if (POSITION.equals(path)) {
      requireMethod(exchange, "GET");
      return position(exchange, source(exchange));
    }
    throw new HttpProblem(Refusal.NOT_HERE);
  }

  private static void requireMethod(HttpExchange exchange, String method) throws HttpProblem {
    if (!method.equals(exchange.getRequestMethod())) {
      exchange.getResponseHeaders().set("Allow", method);
      throw new HttpProblem(Refusal.OTHER_METHOD);
    }
  }

  private String source(HttpExchange exchange) throws HttpProblem {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
        .flatMap(tokens::sourceOf)
        .orElseThrow(() -> new HttpProblem(Refusal.UNKNOWN_TOKEN));
  }

  private Reply position(HttpExchange exchange, String source) throws HttpProblem {
    String query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
    try {
      String epoch =
          query.startsWith(EPOCH_PARAMETER)
              ? URLDecoder.decode(query.substring(EPOCH_PARAMETER.length()), StandardCharsets.UTF_8)
              : "";
      return Reply.position(counted.last(EpochNames.stream(source, epoch)));
    } catch (RowProblem | IllegalArgumentException e) {
      throw new HttpProblem(Refusal.NOT_A_HEADER_VALUE);
    }
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    byte[] body = reply.json().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    reply
        .retryAfterSeconds()
        .ifPresent(
            seconds -> exchange.getResponseHeaders().set("Retry-After", Integer.toString(seconds)));
    exchange.sendResponseHeaders(reply.status(), body.length);
    exchange.getResponseBody().write(body);
  }

  private static ThreadFactory daemonThreads() {
    return task -> {
      Thread thread = new Thread(task, "share-http");
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Gives answers that are due a moment to go out. */
  @Override
  public void close() {
    http.stop(answering.get() == 0 ? 0 : STOP_SECONDS);
    threads.shutdownNow();
    timer.shutdownNow();
  }
}
