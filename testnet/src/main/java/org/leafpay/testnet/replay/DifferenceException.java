package org.leafpay.testnet.replay;

/** Carries the first difference from the stage that met it to the report. */
final class DifferenceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Finding.Difference difference;

  DifferenceException(Finding.Difference difference) {
    super(difference.text());
    this.difference = difference;
  }

  Finding.Difference difference() {
    return difference;
  }
}
