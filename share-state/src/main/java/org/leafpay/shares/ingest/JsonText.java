package org.leafpay.shares.ingest;

/** A text as JSON writes it. */
final class JsonText {
  private JsonText() {}

  /** PostgreSQL's text cannot hold a NUL: it becomes the mark of a character that is not there. */
  static void append(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (character == '"' || character == '\\') {
        out.append('\\').append(character);
      } else if (character == 0) {
        out.append('\ufffd');
      } else if (character < ' ') {
        out.append("\\u%04x".formatted((int) character));
      } else {
        out.append(character);
      }
    }
    out.append('"');
  }
}
