package org.leafpay.engine.publish;

import java.nio.file.Path;

/** A published file that cannot be read or written, or does not say what it should. */
public final class PublishException extends RuntimeException {
  private final Path file;

  PublishException(Path file, String reason) {
    super(file + ": " + reason);
    this.file = file;
  }

  PublishException(Path file, String reason, Throwable cause) {
    super(file + ": " + reason, cause);
    this.file = file;
  }

  public Path file() {
    return file;
  }
}
