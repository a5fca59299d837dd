package org.leafpay.engine.cli;

/** A number with its noun. */
public final class Counted {
  private Counted() {}

  /** For instance {@code 1 round} and {@code 2,239 rounds}; the noun takes an s. */
  public static String of(long number, String noun) {
    return "%,d %s%s".formatted(number, noun, number == 1 ? "" : "s");
  }
}
