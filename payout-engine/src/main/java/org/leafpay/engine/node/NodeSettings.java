package org.leafpay.engine.node;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where a node is and how long to wait for it.
 *
 * @param baseUri {@code http://host:port}, with a path when it stands behind a proxy
 * @param connectTimeout longest wait for a connection
 * @param callTimeout longest wait for a whole answer
 * @param apiKey sent as {@code api_key}; never shown
 */
public record NodeSettings(
    URI baseUri, Duration connectTimeout, Duration callTimeout, Optional<String> apiKey) {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration CALL_TIMEOUT = Duration.ofSeconds(30);

  public NodeSettings {
    String scheme = baseUri.getScheme();
    if ((!"http".equals(scheme) && !"https".equals(scheme)) || baseUri.getHost() == null) {
      throw new IllegalArgumentException("a node's address starts with http:// or https://");
    }
    if (baseUri.getUserInfo() != null || baseUri.getQuery() != null) {
      throw new IllegalArgumentException("a node's address has no user, password or query");
    }
    requirePositive(connectTimeout);
    requirePositive(callTimeout);
  }

  /** The usual time-outs, no key. */
  public static NodeSettings of(URI baseUri) {
    return new NodeSettings(baseUri, CONNECT_TIMEOUT, CALL_TIMEOUT, Optional.empty());
  }

  private static void requirePositive(Duration timeout) {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("a time-out is longer than zero: " + timeout);
    }
  }

  /** Without the key. */
  @Override
  public String toString() {
    return baseUri + (apiKey.isPresent() ? " with a key" : "");
  }
}
