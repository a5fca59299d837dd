package org.leafpay.shares.scan;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a value: the comma or brace behind the last one, the key, the colon and all
 * blanks between. A writer repeats it from row to row, byte for byte.
 */
final class JsonLead {
  private final byte[] text;
  private final int size;

  /** Index of the column whose value follows. */
  final int column;

  private final boolean opens;

  /** The lead that usually comes next. */
  JsonLead next = this;

  private JsonLead(byte[] text, int size, int column) {
    this.text = text;
    this.size = size;
    this.column = column;
    this.opens = text[skipBlanks(text, 0, size)] == '{';
  }

  int size() {
    return size;
  }

  /** Whether it begins an object. */
  boolean opens() {
    return opens;
  }

  boolean stands(byte[] bytes, int from, int to) {
    return size <= to - from && Words.same(bytes, from, text, 0, size);
  }

  /**
   * Learns the lead at {@code from}.
   *
   * @return null when it is not plain
   */
  static @Nullable JsonLead read(byte[] bytes, int from, int to) {
    int open = skipBlanks(bytes, from, to);
    if (open >= to || (bytes[open] != '{' && bytes[open] != ',')) {
      return null;
    }
    int quote = skipBlanks(bytes, open + 1, to);
    if (quote >= to || bytes[quote] != '"') {
      return null;
    }
    int keyEnd = JsonText.stringEnd(bytes, quote + 1, to);
    int colon = keyEnd < 0 ? to : skipBlanks(bytes, keyEnd + 1, to);
    if (colon >= to || bytes[colon] != ':') {
      return null;
    }
    int end = skipBlanks(bytes, colon + 1, to);
    byte[] text = Arrays.copyOfRange(bytes, from, end + Words.SIZE);
    return new JsonLead(text, end - from, column(bytes, quote + 1, keyEnd));
  }

  private static int column(byte[] bytes, int from, int to) {
    String key = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
    return Column.ofText(key).map(Column::index).orElse(FieldSpans.SKIPPED);
  }

  /** Line ends are no blanks here: a row is one line. */
  private static int skipBlanks(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && (bytes[i] == ' ' || bytes[i] == '\t')) {
      i++;
    }
    return i;
  }
}
