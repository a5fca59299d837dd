package org.leafpay.engine.cli;

import org.leafpay.engine.payout.RoundPendingException;
import org.leafpay.engine.selection.PoolBusyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a failure is told: one line for a person, the whole story for the log. */
public final class ErrorLine {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorLine.class);

  private ErrorLine() {}

  /** The failure in one line. */
  public static String of(Throwable failure) {
    LOG.debug("command failed", failure);
    String reason = failure.getMessage();
    boolean known = failure.getClass().getName().startsWith("org.leafpay.");
    if (reason == null || !known) {
      reason = failure.getClass().getSimpleName() + (reason == null ? "" : ": " + reason);
    }
    return "leafpay: " + reason;
  }

  /** The exit code that goes with it. */
  public static int exitCode(Throwable failure) {
    boolean later =
        failure instanceof RoundPendingException || failure instanceof PoolBusyException;
    return later ? ExitCode.PENDING : ExitCode.FAILED;
  }
}
