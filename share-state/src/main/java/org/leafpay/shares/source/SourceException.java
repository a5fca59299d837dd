package org.leafpay.shares.source;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** A file cannot be used, or not to its end. */
public final class SourceException extends RuntimeException {
  private final String file;
  private final OptionalLong line;
  private final String reason;

  private SourceException(Path file, OptionalLong line, String reason, @Nullable Throwable cause) {
    super(file + (line.isPresent() ? ":" + line.getAsLong() : "") + ": " + reason, cause);
    this.file = file.toString();
    this.line = line;
    this.reason = reason;
  }

  /** The file as a whole cannot be used. */
  public static SourceException of(Path file, String reason, @Nullable Throwable cause) {
    return new SourceException(file, OptionalLong.empty(), reason, cause);
  }

  /** A line of the file, the header being line 1, stops the reading. */
  public static SourceException at(Path file, long line, String reason) {
    return new SourceException(file, OptionalLong.of(line), reason, null);
  }

  /** A row of the file stops the reading. */
  public static SourceException at(Path file, long line, RowProblem problem) {
    String value = problem.excerpt().isEmpty() ? "" : ": '" + problem.excerpt() + "'";
    return at(file, line, problem.reason().text() + value);
  }

  /** The file cannot be opened. */
  public static SourceException unreadable(Path file, IOException cause) {
    return of(file, reason(cause), cause);
  }

  /**
   * The file could be read up to a line and no further.
   *
   * @param line 0 if not even the first
   */
  public static SourceException unreadableAfter(Path file, long line, IOException cause) {
    return of(file, reason(cause) + " (after line " + line + ")", cause);
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    if (e instanceof CharacterCodingException) {
      return "not UTF-8";
    }
    if (e instanceof EOFException) {
      return "gzip ends too early: the file is truncated";
    }
    if (e instanceof ZipException) {
      return "damaged gzip: " + e.getMessage();
    }
    return "cannot be read: " + e.getMessage();
  }

  /** The file as it was named to the reader. */
  public String file() {
    return file;
  }

  /** The line with the fault, the header being line 1; empty when the file as a whole is meant. */
  public OptionalLong line() {
    return line;
  }

  /** What is wrong, in a few words. */
  public String reason() {
    return reason;
  }
}
