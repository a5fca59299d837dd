package org.leafpay.types;

import java.math.BigDecimal;

/** An amount of money in nanoERG (1 ERG = 10^9 nanoERG), never negative. */
public record NanoErg(long value) implements Comparable<NanoErg> {
  public static final NanoErg ZERO = new NanoErg(0);

  private static final int DECIMALS = 9;

  public NanoErg {
    if (value < 0) {
      throw new IllegalArgumentException("amount below zero: " + value + " nanoERG");
    }
  }

  public static NanoErg of(long nanoErg) {
    return new NanoErg(nanoErg);
  }

  /**
   * Reads a decimal number of ERG, exactly.
   *
   * @throws ArithmeticException when it has more than nine decimals or does not fit
   * @throws NumberFormatException when it is no number
   */
  public static NanoErg ofErg(String erg) {
    return new NanoErg(new BigDecimal(erg).movePointRight(DECIMALS).longValueExact());
  }

  public NanoErg plus(NanoErg other) {
    return new NanoErg(Math.addExact(value, other.value));
  }

  /** The rest after {@code other} is taken away; it must not be more than there is. */
  public NanoErg minus(NanoErg other) {
    return new NanoErg(Math.subtractExact(value, other.value));
  }

  public NanoErg times(long factor) {
    return new NanoErg(Math.multiplyExact(value, factor));
  }

  public static NanoErg sum(Iterable<NanoErg> amounts) {
    NanoErg total = ZERO;
    for (NanoErg amount : amounts) {
      total = total.plus(amount);
    }
    return total;
  }

  public boolean isZero() {
    return value == 0;
  }

  /** As a decimal number of ERG, with all nine decimals. */
  public String erg() {
    return BigDecimal.valueOf(value, DECIMALS).toPlainString();
  }

  @Override
  public int compareTo(NanoErg other) {
    return Long.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value + " nanoERG";
  }
}
