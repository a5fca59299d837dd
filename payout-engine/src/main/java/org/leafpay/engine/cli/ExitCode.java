package org.leafpay.engine.cli;

/** What a command tells the program that started it. */
public final class ExitCode {
  public static final int OK = 0;

  /** It could not be done, or a person has to look; running again loses nothing. */
  public static final int FAILED = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** Done, but some rows of the shares were left out. */
  public static final int ROWS_REJECTED = 3;

  /** Begun and not finished yet: run the same command again. */
  public static final int PENDING = 4;

  private ExitCode() {}
}
