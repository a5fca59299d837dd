package org.leafpay.rewardbox.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What a real node (release 6.1.4) answered, under {@code src/test/resources/node-api}. */
public final class NodeSamples {
  private NodeSamples() {}

  public static String text(String name) {
    try (InputStream in =
        Objects.requireNonNull(
            NodeSamples.class.getResourceAsStream("/node-api/" + name + ".json"), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static JsonAt json(String name) {
    return NodeJson.parse(text(name));
  }
}
