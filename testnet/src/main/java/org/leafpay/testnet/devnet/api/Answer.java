package org.leafpay.testnet.devnet.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A status and a JSON body. */
record Answer(int status, JsonNode body) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  static Answer ok(JsonNode body) {
    return new Answer(200, body);
  }

  static Answer ok(String text) {
    return ok(JSON.textNode(text));
  }

  static Answer ok(long number) {
    return ok(JSON.numberNode(number));
  }

  /** The body, or the node's answer for what it does not have. */
  static Answer found(Optional<? extends JsonNode> body) {
    return body.map(found -> ok(found)).orElseGet(Answer::notFound);
  }

  static Answer notFound() {
    return error(404, "not-found", Optional.empty());
  }

  static Answer badRequest(String detail) {
    return error(400, "bad.request", Optional.of(detail));
  }

  static Answer internalError(String detail) {
    return error(500, "internal.error", Optional.of(detail));
  }

  private static Answer error(int status, String reason, Optional<String> detail) {
    ObjectNode body = JSON.objectNode();
    body.put("error", status);
    body.put("reason", reason);
    detail.ifPresentOrElse(text -> body.put("detail", text), () -> body.putNull("detail"));
    return new Answer(status, body);
  }
}
