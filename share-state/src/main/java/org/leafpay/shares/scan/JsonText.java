package org.leafpay.shares.scan;

/** Where a JSON value ends. All plain forms; {@link #UNSURE} for everything else. */
final class JsonText {
  static final int UNSURE = -1;

  private static final long QUOTES = Words.repeat('"');
  private static final long BACKSLASHES = Words.repeat('\\');
  private static final long COMMAS = Words.repeat(',');
  private static final long BRACES = Words.repeat('}');
  private static final long BLANKS = Words.repeat(' ');

  private JsonText() {}

  /**
   * The closing quote of a string whose first letter is at {@code from}. Sure only of printable
   * ASCII without escapes.
   */
  static int stringEnd(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i += Words.SIZE) {
      long word = Words.at(bytes, i);
      // Below a blank borrows into the high bit; above ASCII has it already.
      long odd = (((word - BLANKS) & ~word) | word) & Words.HIGHS;
      long marks = odd | Words.zeros(word ^ QUOTES) | Words.zeros(word ^ BACKSLASHES);
      if (marks != 0) {
        int end = i + Words.first(marks);
        return end < to && bytes[end] == '"' ? end : UNSURE;
      }
    }
    return UNSURE;
  }

  /** The comma or brace behind a number, whatever the number looks like. */
  static int commaOrBrace(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i += Words.SIZE) {
      long word = Words.at(bytes, i);
      long marks = Words.zeros(word ^ COMMAS) | Words.zeros(word ^ BRACES);
      if (marks != 0) {
        int end = i + Words.first(marks);
        return end < to ? end : UNSURE;
      }
    }
    return UNSURE;
  }

  /** The end of a number in JSON's own grammar. */
  static int numberEnd(byte[] bytes, int from, int to) {
    int start = bytes[from] == '-' ? from + 1 : from;
    int i = Digits.end(bytes, start, to);
    if (i == start || (bytes[start] == '0' && i > start + 1)) {
      return UNSURE;
    }
    if (i < to && bytes[i] == '.') {
      int fraction = i + 1;
      i = Digits.end(bytes, fraction, to);
      if (i == fraction) {
        return UNSURE;
      }
    }
    return i < to && (bytes[i] | 0x20) == 'e' ? exponentEnd(bytes, i + 1, to) : i;
  }

  private static int exponentEnd(byte[] bytes, int from, int to) {
    int start = from < to && (bytes[from] == '+' || bytes[from] == '-') ? from + 1 : from;
    int end = Digits.end(bytes, start, to);
    return end == start ? UNSURE : end;
  }

  /** The end of {@code true}, {@code false} or {@code null}. */
  static int wordEnd(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] >= 'a' && bytes[i] <= 'z') {
      i++;
    }
    return isWord(bytes, from, i, "null")
            || isWord(bytes, from, i, "true")
            || isWord(bytes, from, i, "false")
        ? i
        : UNSURE;
  }

  private static boolean isWord(byte[] bytes, int from, int to, String word) {
    if (to - from != word.length()) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (bytes[from + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  static boolean isSpace(int letter) {
    return letter == ' ' || letter == '\t' || letter == '\r' || letter == '\n';
  }
}
