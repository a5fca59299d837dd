package org.leafpay.testnet.devnet.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.leafpay.testnet.devnet.chain.LedgerTransaction;

/** Calls a devnet over HTTP. */
public final class Caller {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI base;

  public Caller(URI base) {
    this.base = base;
  }

  /** Status and body of an answer. */
  public record Reply(int status, JsonNode body) {
    public String detail() {
      return body.path("detail").asText();
    }
  }

  public Reply get(String path) {
    return call(request(path).GET().build());
  }

  public Reply post(String path, String body) {
    return call(request(path).POST(BodyPublishers.ofString(body)).build());
  }

  public Reply submit(LedgerTransaction tx) {
    return post("/transactions/bytes", tx.bytes().hex());
  }

  public static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(20));
  }

  private Reply call(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Reply(response.statusCode(), json(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
