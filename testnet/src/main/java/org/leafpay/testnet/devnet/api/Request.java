package org.leafpay.testnet.devnet.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leafpay.types.Hash32;

/**
 * A call.
 *
 * @param parts what stands in the variable places of the path
 */
record Request(List<String> parts, Map<String, String> query, String body) {
  String part(int index) {
    return parts.get(index);
  }

  int number(int index) {
    return whole(part(index));
  }

  int queryNumber(String name, int otherwise) {
    return Optional.ofNullable(query.get(name)).map(Request::whole).orElse(otherwise);
  }

  /** A number that is not below zero. */
  int queryCount(String name, int otherwise) {
    int count = queryNumber(name, otherwise);
    if (count < 0) {
      throw new BadRequestException(name + " is below zero: " + count);
    }
    return count;
  }

  boolean queryFlag(String name) {
    return Boolean.parseBoolean(query.get(name));
  }

  /** An id in the path, as most calls read it. */
  Hash32 id(int index) {
    try {
      return Hash32.ofHex(part(index));
    } catch (IllegalArgumentException e) {
      throw new BadRequestException("Wrong modifierId format");
    }
  }

  /** The body without the quotes of a JSON string. */
  String bodyText() {
    String text = body.strip();
    boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }

  private static int whole(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new BadRequestException("not a number: " + text);
    }
  }
}
