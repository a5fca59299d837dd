package org.leafpay.testnet.refusal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables beside these classes: parts between tabs; a number sign begins what is for readers. */
final class TabFile {
  private TabFile() {}

  static List<List<String>> read(String name, int parts) {
    return text(name)
        .lines()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> split(line, parts))
        .toList();
  }

  private static List<String> split(String line, int parts) {
    List<String> out = List.of(line.split("\t", -1));
    if (out.size() != parts) {
      throw new AssertionError("want " + parts + " parts, got: " + line);
    }
    return out;
  }

  private static String text(String name) {
    try (InputStream in = Objects.requireNonNull(TabFile.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
