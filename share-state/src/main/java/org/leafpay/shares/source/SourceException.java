package org.leafpay.shares.source;

import java.nio.file.Path;
import java.util.OptionalLong;
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

  static SourceException of(Path file, String reason, @Nullable Throwable cause) {
    return new SourceException(file, OptionalLong.empty(), reason, cause);
  }

  static SourceException at(Path file, long line, String reason) {
    return new SourceException(file, OptionalLong.of(line), reason, null);
  }

  static SourceException at(Path file, long line, RowProblem problem) {
    String value = problem.excerpt().isEmpty() ? "" : ": '" + problem.excerpt() + "'";
    return at(file, line, problem.reason().text() + value);
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
