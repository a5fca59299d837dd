package org.leafpay.shares.scan;

import java.io.IOException;

/**
 * Follows the quotes of a row, to see whether it goes on behind a line end: a quoted field may hold
 * line ends. A quote means something only where a field begins.
 */
public final class CsvQuotes {
  private enum State {
    FIELD_START,
    PLAIN,
    QUOTED,
    /** Behind a quote inside quotes: the field's end, or half of a doubled quote. */
    QUOTE
  }

  private static final long QUOTES = Words.repeat('"');

  private State state = State.FIELD_START;

  /**
   * Adds to a row the lines that its quotes hold together.
   *
   * @return false when the last quote is still open where the row becomes too long or the file ends
   */
  public static boolean complete(LineReader lines) throws IOException {
    if (!has(lines.bytes(), lines.from(), lines.to())) {
      return true;
    }
    CsvQuotes quotes = new CsvQuotes();
    int done = 0;
    while (quotes.isOpenAfter(lines.bytes(), lines.from() + done, lines.to())) {
      done = lines.to() - lines.from();
      if (!lines.extend() || lines.isTooLong()) {
        return false;
      }
    }
    return true;
  }

  private CsvQuotes() {}

  private static boolean has(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += Words.SIZE) {
      long marks = Words.zeros(Words.at(bytes, at) ^ QUOTES);
      if (marks != 0) {
        return at + Words.first(marks) < to;
      }
    }
    return false;
  }

  /** Whether a quoted field is still open behind these bytes, which follow those of before. */
  private boolean isOpenAfter(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      state = after(bytes[i]);
    }
    return state == State.QUOTED;
  }

  private State after(byte letter) {
    return switch (state) {
      case FIELD_START -> letter == '"' ? State.QUOTED : plain(letter);
      case PLAIN -> plain(letter);
      case QUOTED -> letter == '"' ? State.QUOTE : State.QUOTED;
      case QUOTE -> letter == '"' ? State.QUOTED : plain(letter);
    };
  }

  private static State plain(byte letter) {
    return letter == ',' ? State.FIELD_START : State.PLAIN;
  }
}
