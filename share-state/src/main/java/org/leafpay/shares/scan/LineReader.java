package org.leafpay.shares.scan;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The lines of a stream, in place in one buffer. A line ends with a line feed; if asked for, also
 * with a carriage return or with both. The buffer grows with the longest line, up to what a line
 * may have; of a longer one only the beginning is kept.
 */
public final class LineReader implements Closeable {
  /** What is kept of a line that is too long. */
  public static final int HEAD_SIZE = 1 << 10;

  private static final int BUFFER_SIZE = 1 << 18;
  private static final byte LINE_FEED = '\n';

  private final InputStream in;
  private final int lineSizeMax;
  private LineEnds ends = LineEnds.LINE_FEEDS;
  private byte[] bytes = new byte[BUFFER_SIZE + Words.SIZE];
  private int limit;
  private boolean isAtEnd;
  private boolean isLineFeedDue;

  private int from;
  private int to;
  private int next;
  private long line;
  private long lineCount;
  private boolean isTooLong;
  private boolean isHeld;

  /**
   * @param lineSizeMax bytes, more than {@link #HEAD_SIZE}
   */
  public LineReader(InputStream in, int lineSizeMax) {
    this.in = in;
    this.lineSizeMax = lineSizeMax;
  }

  /** The first byte that is no white space, without going on to a line; -1 if none is near. */
  public int firstLetter() throws IOException {
    int at = 0;
    while (at == limit && !isAtEnd && limit < BUFFER_SIZE) {
      fill();
      while (at < limit && JsonText.isSpace(bytes[at])) {
        at++;
      }
    }
    return at < limit ? bytes[at] : -1;
  }

  /** From now on a carriage return ends a line too. */
  public void endAtCarriageReturns() {
    ends = LineEnds.BOTH;
  }

  /**
   * Goes to the next line.
   *
   * @return false at the end of the stream
   * @throws IOException when the stream cannot be read on; all whole lines before it were given
   */
  public boolean next() throws IOException {
    if (isHeld) {
      isHeld = false;
      return true;
    }
    from = next;
    line = lineCount + 1;
    isTooLong = false;
    return findEnd();
  }

  /**
   * Goes to the next line if all of it is in the buffer already and {@code rows} finds it plain.
   * That saves looking for its end first.
   */
  public boolean nextPlain(RowScanner rows) {
    if (isHeld || isLineFeedDue) {
      return false;
    }
    int end = rows.findPlain(bytes, next, limit);
    if (end < 0 || end >= limit || end - next > lineSizeMax) {
      return false;
    }
    boolean isPair = bytes[end] == '\r' && end + 1 < limit && bytes[end + 1] == LINE_FEED;
    if (bytes[end] != LINE_FEED && !isPair) {
      return false;
    }
    from = next;
    to = end;
    next = isPair ? end + 2 : end + 1;
    line = ++lineCount;
    isTooLong = false;
    return true;
  }

  /**
   * Goes back to before the line that {@link #nextPlain} has found: where it ends was partly
   * guessed, and {@link #next} is to look.
   */
  public void back() {
    next = from;
    lineCount = line - 1;
  }

  /** Makes the next call of {@link #next} stay on this line, which must be one. */
  public void hold() {
    isHeld = true;
  }

  /**
   * Adds the next line to this one, with the line end between them.
   *
   * @return false when there is none
   */
  public boolean extend() throws IOException {
    return findEnd();
  }

  private boolean findEnd() throws IOException {
    skipLineFeedDue();
    int at = next;
    while (true) {
      int end = ends.find(bytes, at, limit);
      if (end < limit) {
        close(end, end + 1);
        isLineFeedDue = bytes[end] != LINE_FEED;
        return true;
      }
      if (isAtEnd) {
        boolean isLine = isTooLong || limit > next;
        close(limit, limit);
        return isLine;
      }
      at = fill();
    }
  }

  /** A line feed behind a carriage return belongs to the line before. */
  private void skipLineFeedDue() throws IOException {
    if (!isLineFeedDue) {
      return;
    }
    isLineFeedDue = false;
    if (next == limit && !isAtEnd) {
      fill();
    }
    if (next < limit && bytes[next] == LINE_FEED) {
      from += from == next ? 1 : 0;
      next++;
    }
  }

  private void close(int end, int following) {
    isTooLong |= end - from > lineSizeMax;
    to = isTooLong ? from + HEAD_SIZE : end;
    lineCount += following > next || isTooLong ? 1 : 0;
    next = following;
  }

  /** Reads more and gives the place where it begins. */
  private int fill() throws IOException {
    if (limit - from > lineSizeMax) {
      isTooLong = true;
      limit = from + HEAD_SIZE;
      next = Math.min(next, limit);
    }
    if (limit + Words.SIZE == bytes.length) {
      makeRoom();
    }
    int start = limit;
    int count = in.read(bytes, limit, bytes.length - Words.SIZE - limit);
    if (count < 0) {
      isAtEnd = true;
    } else {
      limit += count;
    }
    return start;
  }

  private void makeRoom() {
    byte[] old = bytes;
    if (from == 0) {
      bytes = new byte[Math.min(2 * limit, lineSizeMax + BUFFER_SIZE) + Words.SIZE];
    }
    System.arraycopy(old, from, bytes, 0, limit - from);
    next -= from;
    to -= from;
    limit -= from;
    from = 0;
  }

  /** Whether the next line is not all there, so that it has to be waited for. */
  public boolean isStarved() {
    return !isHeld && !isAtEnd && ends.find(bytes, next, limit) == limit;
  }

  /** The buffer; stays the same until the next line is asked for. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where the line begins. */
  public int from() {
    return from;
  }

  /** Where it ends, its line end left out; behind a line that was extended, all of it. */
  public int to() {
    return to;
  }

  /** The number of the line, or of the first line of several; from 1. */
  public long line() {
    return line;
  }

  /** Whether only the beginning of the line is there. */
  public boolean isTooLong() {
    return isTooLong;
  }

  /** Whether nothing but white space is on the line. */
  public boolean isBlank() {
    int at = from;
    while (at < to && JsonText.isSpace(bytes[at])) {
      at++;
    }
    return at == to;
  }

  /** Bytes of memory. */
  public int bufferSize() {
    return bytes.length;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
