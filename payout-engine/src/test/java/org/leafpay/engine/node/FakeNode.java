package org.leafpay.engine.node;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.leafpay.rewardbox.json.NodeSamples;

/** Answers in the order in which they are put in, and remembers what was asked. */
final class FakeNode implements AutoCloseable {
  private static final Duration TIMEOUT = Duration.ofSeconds(20);

  private final MockWebServer server = new MockWebServer();
  private final List<Duration> waits = new ArrayList<>();
  private final NodeClient client;

  FakeNode(Optional<String> apiKey, Duration timeout) throws IOException {
    server.start();
    client =
        new NodeClient(
            new NodeSettings(URI.create(server.url("/").toString()), timeout, timeout, apiKey),
            waits::add);
  }

  FakeNode() throws IOException {
    this(Optional.empty(), TIMEOUT);
  }

  NodeClient client() {
    return client;
  }

  /** What the client waited between its attempts. */
  List<Duration> waits() {
    return waits;
  }

  FakeNode answers(int status, String body) {
    return answers(new MockResponse.Builder().code(status).body(body).build());
  }

  FakeNode answers(MockResponse response) {
    server.enqueue(response);
    return this;
  }

  /** Answers as the real node did. */
  FakeNode answersAs(int status, String sample) {
    return answers(status, NodeSamples.text(sample));
  }

  int requestCount() {
    return server.getRequestCount();
  }

  RecordedRequest nextRequest() throws InterruptedException {
    return server.takeRequest();
  }

  /** Method and target of the next request. */
  String nextLine() throws InterruptedException {
    RecordedRequest request = nextRequest();
    return request.getMethod() + " " + request.getTarget();
  }

  static String body(RecordedRequest request) {
    return Objects.requireNonNull(request.getBody()).utf8();
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
