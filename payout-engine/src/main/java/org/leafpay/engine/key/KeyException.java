package org.leafpay.engine.key;

import java.nio.file.Path;

/** A key or a password cannot be used. The message names the file or variable, never a secret. */
public final class KeyException extends RuntimeException {
  private final KeyProblem problem;

  KeyException(String where, KeyProblem problem) {
    super(where + ": " + problem.text());
    this.problem = problem;
  }

  KeyException(Path file, KeyProblem problem) {
    this(file.toString(), problem);
  }

  public KeyProblem problem() {
    return problem;
  }
}
