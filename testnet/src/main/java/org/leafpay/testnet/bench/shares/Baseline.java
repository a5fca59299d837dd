package org.leafpay.testnet.bench.shares;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * R: Jackson's streaming parser over the file with every field read as what it is, text or number,
 * and nothing done with it but adding up.
 */
final class Baseline {
  private final JsonFactory json = new JsonFactory();
  private long sum;

  /** Number of objects. */
  long read(Path file) {
    long objects = 0;
    try (InputStream in = Files.newInputStream(file);
        JsonParser parser = json.createParser(in)) {
      while (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          field(parser);
        }
        objects++;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return objects;
  }

  private void field(JsonParser parser) throws IOException {
    sum += parser.currentName().length();
    switch (parser.nextToken()) {
      case VALUE_STRING -> sum += parser.getText().length();
      case VALUE_NUMBER_INT -> sum += parser.getLongValue();
      case VALUE_NUMBER_FLOAT -> sum += (long) parser.getDoubleValue();
      default -> sum++;
    }
  }

  /** Keeps the compiler from leaving the reading out. */
  long sum() {
    return sum;
  }
}
