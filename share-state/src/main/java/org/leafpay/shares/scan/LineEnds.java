package org.leafpay.shares.scan;

/** What ends a line. */
enum LineEnds {
  LINE_FEEDS('\n'),
  /** Line feeds and carriage returns. */
  BOTH('\r');

  private static final long FEEDS = Words.repeat('\n');

  private final long others;

  LineEnds(int other) {
    this.others = Words.repeat(other);
  }

  /**
   * The first line end from {@code from} on, or {@code to}.
   *
   * @param bytes has a word's size of bytes behind {@code to}
   */
  int find(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at += Words.SIZE) {
      long word = Words.at(bytes, at);
      long marks = Words.zeros(word ^ FEEDS) | Words.zeros(word ^ others);
      if (marks != 0) {
        return Math.min(to, at + Words.first(marks));
      }
    }
    return to;
  }
}
