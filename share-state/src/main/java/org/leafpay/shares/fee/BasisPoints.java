package org.leafpay.shares.fee;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.leafpay.types.NanoErg;

/** Hundredths of a percent, from 0 to 10,000. */
public record BasisPoints(int value) {
  public static final BasisPoints ZERO = new BasisPoints(0);

  /** The whole. */
  public static final int MAX = 10_000;

  private static final int PERCENT_TEXT_SIZE_MAX = 10;

  public BasisPoints {
    if (value < 0 || value > MAX) {
      throw new IllegalArgumentException("want 0 to 10000 basis points, got " + value);
    }
  }

  /**
   * Reads a percentage of at most two decimals, with or without a percent sign: {@code 1.25%}.
   *
   * @throws IllegalArgumentException when it is none
   */
  public static BasisPoints ofPercent(String text) {
    String number = text.endsWith("%") ? text.substring(0, text.length() - 1) : text;
    try {
      if (number.length() > PERCENT_TEXT_SIZE_MAX) {
        throw new ArithmeticException();
      }
      return new BasisPoints(new BigDecimal(number).movePointRight(2).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      throw new IllegalArgumentException(
          "want a percentage of at most two decimals, got '" + text + "'", e);
    }
  }

  /** This part of {@code amount}, rounded down. */
  public NanoErg partOf(NanoErg amount) {
    return NanoErg.of(
        BigInteger.valueOf(amount.value())
            .multiply(BigInteger.valueOf(value))
            .divide(BigInteger.valueOf(MAX))
            .longValueExact());
  }
}
