package org.leafpay.engine.cli;

/** A command that cannot be carried out, said in one line. */
public final class CommandException extends RuntimeException {
  public CommandException(String reason) {
    super(reason);
  }

  public CommandException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
