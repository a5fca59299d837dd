package org.leafpay.rewardbox.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a real node (release 6.1.4) answered, under {@code src/test/resources/node-api}. */
final class JsonSamples {
  private JsonSamples() {}

  static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            JsonSamples.class.getResourceAsStream("/node-api/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonAt json(String name) {
    return NodeJson.parse(text(name));
  }
}
