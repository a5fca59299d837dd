package org.leafpay.engine.node;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * One request, one answer: no retries and no redirects behind the caller's back, and never more
 * than {@link #ANSWER_SIZE_MAX} bytes.
 */
final class NodeHttp implements AutoCloseable {
  /** A block of a megabyte is some 9 MB of JSON with its proofs. */
  static final int ANSWER_SIZE_MAX = 64 << 20;

  private static final String KEY_HEADER = "api_key";
  private static final MediaType JSON = MediaType.get("application/json");
  private static final MediaType TEXT = MediaType.get("text/plain");

  private final OkHttpClient client;
  private final HttpUrl base;
  private final NodeSettings settings;

  NodeHttp(NodeSettings settings) {
    this.settings = settings;
    this.base = HttpUrl.get(settings.baseUri());
    this.client =
        new OkHttpClient.Builder()
            .connectTimeout(settings.connectTimeout())
            .readTimeout(Duration.ZERO) // the time-out of the whole call stands for it
            .callTimeout(settings.callTimeout())
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .build();
  }

  NodeAnswer get(String path) throws IOException {
    return send(request(path).get().build());
  }

  NodeAnswer postJson(String path, String json) throws IOException {
    return send(request(path).post(body(json, JSON)).build());
  }

  NodeAnswer postText(String path, String text) throws IOException {
    return send(request(path).post(body(text, TEXT)).build());
  }

  /** Lets go of the connections that are kept for later. */
  @Override
  public void close() {
    client.connectionPool().evictAll();
  }

  private NodeAnswer send(Request request) throws IOException {
    try (Response response = client.newCall(request).execute()) {
      BufferedSource source = response.body().source();
      if (source.request(ANSWER_SIZE_MAX + 1L)) {
        throw new IOException("answer longer than " + ANSWER_SIZE_MAX + " bytes");
      }
      return new NodeAnswer(response.code(), source.getBuffer().readByteArray());
    }
  }

  private Request.Builder request(String path) {
    String root = base.encodedPath();
    String prefix = root.endsWith("/") ? root.substring(0, root.length() - 1) : root;
    HttpUrl url = base.resolve(prefix + path);
    if (url == null) {
      throw new IllegalArgumentException("not a path: " + path);
    }
    Request.Builder builder = new Request.Builder().url(url);
    settings.apiKey().ifPresent(key -> builder.header(KEY_HEADER, key));
    return builder;
  }

  private static RequestBody body(String text, MediaType type) {
    return RequestBody.create(text.getBytes(StandardCharsets.UTF_8), type);
  }
}
