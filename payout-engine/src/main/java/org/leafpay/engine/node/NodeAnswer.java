package org.leafpay.engine.node;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.leafpay.rewardbox.json.JsonAt;
import org.leafpay.rewardbox.json.NodeJson;
import org.leafpay.rewardbox.json.NodeJsonException;
import org.leafpay.types.Bytes;

/** A status and what came with it. */
record NodeAnswer(int status, Bytes body) {
  private static final int DETAIL_SIZE_MAX = 300;

  NodeAnswer(int status, byte[] body) {
    this(status, Bytes.of(body));
  }

  boolean isOk() {
    return status == 200;
  }

  boolean isNotFound() {
    return status == 404;
  }

  /** The node or something before it is in trouble: the same question may be answered later. */
  boolean isTransient() {
    return isTransient(status);
  }

  static boolean isTransient(int status) {
    return status >= 500 || status == 429;
  }

  JsonAt json() {
    return NodeJson.parse(body.toArray());
  }

  /** The node's own reason, when the body has the node's form of an error. */
  Optional<String> nodeDetail() {
    try {
      JsonAt json = json();
      return json.node().isObject() ? json.find("detail").map(JsonAt::text) : Optional.empty();
    } catch (NodeJsonException e) {
      return Optional.empty();
    }
  }

  NodeProblem problem() {
    return new NodeProblem.Status(status, cut(nodeDetail().orElseGet(this::firstWords)));
  }

  /** What to show of an answer that is not the node's: one line, printable, short. */
  private String firstWords() {
    Bytes head = body.slice(0, Math.min(body.size(), DETAIL_SIZE_MAX));
    return new String(head.toArray(), StandardCharsets.UTF_8);
  }

  static String cut(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    return line.length() <= DETAIL_SIZE_MAX ? line : line.substring(0, DETAIL_SIZE_MAX) + "..";
  }
}
