package org.leafpay.rewardbox.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.leafpay.types.Bytes;

/**
 * A JSON value and where it stands, so that whatever is wrong with it can be named. Every method
 * throws {@link NodeJsonException} when the value is not of the wanted kind.
 */
public final class JsonAt {
  static final String ROOT = "$";

  private static final int QUOTE_SIZE_MAX = 40;

  private final JsonNode node;
  private final String path;

  private JsonAt(JsonNode node, String path) {
    this.node = node;
    this.path = path;
  }

  public static JsonAt root(JsonNode node) {
    return new JsonAt(node, ROOT);
  }

  /** The value as Jackson sees it. */
  public JsonNode node() {
    return node;
  }

  /** The field {@code name} of an object; it must be there and not null. */
  public JsonAt get(String name) {
    return find(name).orElseThrow(() -> new NodeJsonException(path + "." + name, "missing"));
  }

  /** The field {@code name} of an object, empty when it is not there or null. */
  public Optional<JsonAt> find(String name) {
    require(node.isObject(), "an object");
    return Optional.ofNullable(node.get(name))
        .filter(value -> !value.isNull())
        .map(value -> new JsonAt(value, path + "." + name));
  }

  /** The fields of an object in the order in which they were written. */
  public Map<String, JsonAt> fields() {
    require(node.isObject(), "an object");
    Map<String, JsonAt> out = new LinkedHashMap<>();
    node.properties()
        .forEach(e -> out.put(e.getKey(), new JsonAt(e.getValue(), path + "." + e.getKey())));
    return out;
  }

  /** The elements of an array, each read by {@code reader}. */
  public <T> List<T> listOf(Function<JsonAt, T> reader) {
    require(node.isArray(), "an array");
    return IntStream.range(0, node.size())
        .mapToObj(i -> new JsonAt(node.get(i), path + "[" + i + "]"))
        .map(reader)
        .toList();
  }

  public String text() {
    require(node.isTextual(), "text");
    return node.textValue();
  }

  /** A whole number that a long can hold; 1.0 is none. */
  public long longValue() {
    require(node.isIntegralNumber() && node.canConvertToLong(), "an integer of 64 bits");
    return node.longValue();
  }

  /** A whole number that an int can hold; 1.0 is none. */
  public int intValue() {
    require(node.isIntegralNumber() && node.canConvertToInt(), "an integer of 32 bits");
    return node.intValue();
  }

  /** Text of hexadecimal digits. */
  public Bytes hex() {
    return textAs(Bytes::ofHex);
  }

  /** Text that {@code reader} understands; what it refuses is refused here, with the place. */
  public <T> T textAs(Function<String, T> reader) {
    String text = text();
    return as(() -> reader.apply(text));
  }

  /** A value whose parts are right but which may not be made of them. */
  public <T> T as(Supplier<T> value) {
    try {
      return value.get();
    } catch (IllegalArgumentException e) {
      throw problem(String.valueOf(e.getMessage()));
    }
  }

  /** Refuses this value unless {@code got} equals {@code want}. */
  public void requireSame(Object want, Object got) {
    if (!want.equals(got)) {
      throw problem("want " + want + ", got " + got);
    }
  }

  public NodeJsonException problem(String reason) {
    return new NodeJsonException(path, reason);
  }

  private void require(boolean right, String wanted) {
    if (!right) {
      String got = node.isContainerNode() ? node.getNodeType().name() : node.toString();
      String quote = got.length() <= QUOTE_SIZE_MAX ? got : got.substring(0, QUOTE_SIZE_MAX) + "..";
      throw problem("want " + wanted + ", got " + quote);
    }
  }
}
