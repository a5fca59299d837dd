package org.leafpay.testnet.devnet.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path, and who answers it. */
record Route(String method, Pattern path, Handler handler) {
  /** Answers a call. */
  @FunctionalInterface
  interface Handler {
    Answer answer(Request request);
  }

  /** {@code path} has {@code *} where a part varies. */
  static Route get(String path, Handler handler) {
    return new Route("GET", pattern(path), handler);
  }

  static Route post(String path, Handler handler) {
    return new Route("POST", pattern(path), handler);
  }

  /** The variable parts of {@code target}, if it is this path. */
  Optional<List<String>> parts(String calledMethod, String target) {
    Matcher matcher = path.matcher(target);
    if (!method.equals(calledMethod) || !matcher.matches()) {
      return Optional.empty();
    }
    List<String> parts = new ArrayList<>();
    for (int i = 1; i <= matcher.groupCount(); i++) {
      parts.add(matcher.group(i));
    }
    return Optional.of(parts);
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(path.replace("*", "([^/]+)"));
  }
}
