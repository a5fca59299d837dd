package org.leafpay.shares.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.leafpay.shares.source.RejectedRow;

/**
 * An answer.
 *
 * @param json its body, one object
 * @param retryAfterSeconds when to try again
 */
record Reply(int status, String json, OptionalInt retryAfterSeconds) {
  private static final int OK = 200;
  private static final int CONFLICT = 409;
  private static final int UNAVAILABLE = 503;
  private static final int TOO_MANY = 429;
  private static final JsonFactory JSON = new JsonFactory();

  /** Writes the fields of the object. */
  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static Reply of(int status, Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      // Writing a text.
      throw new UncheckedIOException(e);
    }
    return new Reply(status, text.append('\n').toString(), retryAfter(status));
  }

  private static OptionalInt retryAfter(int status) {
    return switch (status) {
      case TOO_MANY -> OptionalInt.of(1);
      case UNAVAILABLE -> OptionalInt.of(5);
      default -> OptionalInt.empty();
    };
  }

  static Reply of(RequestResult result) {
    return result instanceof RequestResult.TooEarly early
        ? of(
            CONFLICT,
            json -> {
              json.writeStringField("problem", "rows before these are missing");
              json.writeNumberField("last", early.last());
            })
        : of(OK, json -> write((RequestResult.Read) result, json));
  }

  private static void write(RequestResult.Read read, JsonGenerator json) throws IOException {
    json.writeNumberField("taken", read.takenCount());
    json.writeNumberField("known", read.knownCount());
    json.writeNumberField("rejected", read.rejectedCount());
    json.writeArrayFieldStart("rows");
    for (RejectedRow row : read.rejected()) {
      json.writeStartObject();
      json.writeNumberField("line", row.line());
      json.writeStringField("reason", row.reason().text());
      json.writeStringField("value", row.excerpt());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  static Reply of(Refusal refusal) {
    return of(refusal.status(), json -> json.writeStringField("problem", refusal.text()));
  }

  /** The last sequence of an epoch that is on disk, or -1. */
  static Reply position(long last) {
    return of(OK, json -> json.writeNumberField("last", last));
  }

  static Reply health(boolean isWell, int openCount) {
    return of(
        isWell ? OK : UNAVAILABLE,
        json -> {
          json.writeStringField("status", isWell ? "ok" : "stalled");
          json.writeNumberField("requests", openCount);
        });
  }
}
