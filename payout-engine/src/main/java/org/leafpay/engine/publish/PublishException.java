package org.leafpay.engine.publish;

import java.nio.file.Path;

/** A published file that cannot be read or written, or does not say what it should. */
public final class PublishException extends RuntimeException {
  private final Path file;
  private final String reason;

  PublishException(Path file, String reason) {
    super(file + ": " + reason);
    this.file = file;
    this.reason = reason;
  }

  PublishException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.file = file;
    this.reason = reason;
  }

  public Path file() {
    return file;
  }

  /** What is wrong with it, without its name. */
  public String reason() {
    return reason;
  }
}
