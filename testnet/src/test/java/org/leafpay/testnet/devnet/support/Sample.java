package org.leafpay.testnet.devnet.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** What a real node (6.1.4) answered, or was asked. */
public final class Sample {
  private Sample() {}

  public static JsonNode answer(String name) {
    return Caller.json(text("node-samples/" + name + ".json"));
  }

  /** The detail of a refusal. */
  public static String refusal(String name) {
    JsonNode detail = Caller.json(text("refusals.json")).get(name);
    if (detail == null) {
      throw new AssertionError("no sample of " + name);
    }
    return detail.asText();
  }

  public static String request(String name) {
    return text("requests/" + name + ".json");
  }

  public static String text(String file) {
    try (InputStream in = Sample.class.getResourceAsStream("/devnet/" + file)) {
      if (in == null) {
        throw new AssertionError("no file " + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
