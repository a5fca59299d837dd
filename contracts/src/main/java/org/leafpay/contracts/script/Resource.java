package org.leafpay.contracts.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads the files that are packed with this module. */
final class Resource {
  private Resource() {}

  /** An ErgoScript source with each name between at signs replaced by what stands for it. */
  static String source(String name, Map<String, String> places) {
    String text = text(name + ".es");
    for (Map.Entry<String, String> place : places.entrySet()) {
      text = text.replace("@" + place.getKey() + "@", place.getValue());
    }
    return text;
  }

  static String text(String name) {
    try (InputStream in = Resource.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed with the contracts: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
